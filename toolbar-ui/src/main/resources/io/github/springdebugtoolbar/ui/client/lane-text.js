// @ts-check
/**
 * Where the text of a span stands: in its bar (''), behind it (thin), before it (thin late), or only in the readout (mute).
 * @param {any} span
 * @param {number} left of its bar, in percent of the lane
 * @param {number} right
 * @param {any[]} all spans of the lane
 * @param {(t: number) => number} share where a time is, in percent
 */
export function textOf({ text, at, end }, left, right, all, share) {
	const needs = (text?.length ?? 0) * 0.76 + 1.5;
	if (!text) return 'mute';
	if (right - left > Math.min(needs, 5)) return '';
	const behind = all.filter((one) => one.at >= end && one.end > end);
	const before = all.filter((one) => one.end <= at && one.at < at);
	const within = all.filter((one) => one.at >= at && one.end <= end);
	if (behind.length + before.length + within.length < all.length) return 'mute';
	if (right + needs < Math.min(100, ...behind.map((one) => share(one.at)))) return 'thin';
	return left - needs > Math.max(0, ...before.map((one) => share(one.end))) ? 'thin late' : 'mute';
}
