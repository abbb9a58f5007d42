// @ts-check
/**
 * Lanes of spans over one clock: `{name, title, spans: [{kind, at, end, text, note, count, millis}]}`, times in milliseconds.
 * More than 60 spans of a lane become one path for each kind, so that 5,000 cost as much as five.
 */
import { h, s } from './dom.js';
import { button } from './controls.js';
import { grouped, millis } from './format.js';
import { textOf } from './lane-text.js';

const KEYS = 'Plus, minus, 0, left and right zoom and move; up and down go through what ran, Enter opens it.';

/** Pixels between the pointer and what it means. */
const REACH = 12;

/** Joined spans are as high as they are dense. */
const dense = ({ millis: busy, at, end, text }) => (busy && !text ? Math.max(0.15, Math.min(1, busy / (end - at))) : 1);

/** @param {any} picture `words` names kinds, `pick` opens a span, `finer` fetches the lanes of a part */
export function lanes({ title, at, end, rows, legend, words, pick, finer, actions }) {
	let [a, b, shown, turn, clicked] = [at, end, rows, 0, 0];
	/** @type {any} */ let current = null;
	/** @type {any} */ let from = null;
	const share = (t) => ((t - a) / (b - a)) * 100;
	const shares = ({ at: start, end: stop }) => [Math.max(0, share(start)), Math.min(100, share(stop))];
	const isShown = (span) => span.end >= a && span.at <= b;
	const marker = h('u');
	const readout = h('output', { class: 'readout' });
	const whole = button('Show all', () => zoom(at, end), { className: 'small' });

	const bar = (span, _, all) => {
		const [left, right] = shares(span);
		const where = textOf(span, left, right, all, share);
		return h('i', { class: `k-${span.kind} ${where}`, vars: { x: `${left}%`, w: `${right - left}%`, h: dense(span) } }, where !== 'mute' && h('span', {}, span.text));
	};

	const square = (span) => `M${span.at - a} 1h${Math.max(span.end - span.at, (b - a) / 1200)}v-${dense(span)}H${span.at - a}z`;
	const path = (kind, spans) => s('path', { class: `k-${kind}`, d: spans.filter((span) => span.kind === kind).map(square).join('') });

	const picture = (spans) =>
		spans.length > 60
			? s('svg', { viewBox: `0 0 ${b - a} 1`, preserveAspectRatio: 'none', 'aria-hidden': true }, [...new Set(spans.map((one) => one.kind))].map((kind) => path(kind, spans)))
			: spans.map(bar);

	function draw() {
		const rough = (b - a) / 8;
		const unit = 10 ** Math.floor(Math.log10(rough));
		const step = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => one >= rough) ?? unit;
		const ticks = [];
		for (let t = Math.ceil(a / step) * step; share(t) < 84; t += step) ticks.push(t);
		const tick = (t) => h('span', { vars: { x: `${share(t)}%` } }, t && step < 10 ? `${+t.toFixed(3)} ms` : millis(t));
		const drawn = (spans) => h('div', { class: 'lane-track' }, ticks.map((t) => h('b', { vars: { x: `${share(t)}%` } })), picture(spans.filter(isShown)));
		const lane = ({ name, title: full, spans }, i) =>
			h('div', { class: 'lane', 'data-row': i }, h('span', { class: 'lane-name', title: full }, name), drawn(spans));
		plot.replaceChildren(h('div', { class: 'lanes-axis', 'aria-hidden': true }, ticks.map(tick)), ...shown.map(lane));
		whole.hidden = b - a >= end - at;
		point(null);
	}

	async function zoom(start, stop) {
		const width = Math.max(stop - start, (end - at) / 5000);
		a = Math.max(at, Math.min(start, end - width));
		b = Math.min(end, a + width);
		shown = rows;
		draw();
		const mine = ++turn;
		const better = !whole.hidden && (await finer?.(a, b).catch(() => null));
		if (!better || mine !== turn) return;
		shown = better;
		draw();
	}

	/** Marks a span, and says what it is. */
	function point(span, i = 0) {
		current = span && { span, row: shown[i] };
		readout.textContent = span ? about(span, shown[i]) : whole.hidden ? 'Drag to zoom' : `${millis(a)} to ${millis(b)}`;
		if (!span) return marker.remove();
		const [left, right] = shares(span);
		marker.style.cssText = `--x:${left}%;--w:${right - left}%`;
		plot.querySelectorAll('.lane-track')[i].append(marker);
	}

	const what = ({ count, kind, text }) => (count && !(text && !words[kind]) ? `${grouped.format(count)} × ${words[kind] ?? ''}`.trim() : words[kind]);

	const about = (span, { name }) =>
		[name, what(span), span.text, `${span.millis ? `${millis(span.millis)} in ` : ''}${millis(span.end - span.at)} at ${millis(span.at)}`, span.note]
			.filter(Boolean)
			.join(' · ');

	const track = () => plot.querySelector('.lane-track').getBoundingClientRect();
	const timeAt = (event) => a + ((event.clientX - track().left) / track().width) * (b - a);

	/** What is nearest in the lane, if it is not further than a fingertip or two. */
	function hover(event) {
		const t = timeAt(event);
		const i = Number(event.target.closest('.lane')?.dataset.row ?? -1);
		const far = (one) => Math.max(one.at - t, t - one.end, 0);
		const near = (shown[i]?.spans ?? []).reduce((best, one) => (best && far(best) < far(one) ? best : one), null);
		point(near && far(near) <= ((b - a) / track().width) * REACH ? near : null, i);
	}

	/** Goes to the next or the previous span on the clock. */
	function step(by) {
		const all = shown.flatMap((row, i) => row.spans.filter(isShown).map((span) => ({ span, i }))).sort((x, y) => x.span.at - y.span.at);
		const to = all[all.findIndex(({ span }) => span === current?.span) + by] ?? all.at(by > 0 ? 0 : -1);
		if (to) point(to.span, to.i);
	}

	const open = () => current?.span.query && pick(current.span, current.row);

	const move = (event) => {
		if (event.buttons === 0) from = null;
		if (from === null) return hover(event);
		const t = timeAt(event);
		point(null);
		readout.textContent = `${millis(Math.max(a, Math.min(from, t)))} to ${millis(Math.min(b, Math.max(from, t)))}`;
	};
	const down = (event) => {
		hover(event);
		from = event.pointerType === 'touch' ? null : timeAt(event);
	};
	const up = (event) => {
		const t = timeAt(event);
		const dragged = from !== null && Math.abs(share(t) - share(from)) > 0.7;
		if (dragged) zoom(Math.min(from, t), Math.max(from, t));
		else clicked = setTimeout(open, 250);
		from = null;
	};
	const twice = (event) => {
		clearTimeout(clicked);
		zoom(timeAt(event) - (b - a) / 8, timeAt(event) + (b - a) / 8);
	};
	const key = (event) => {
		const half = (b - a) / 2;
		const by = (before, after) => () => zoom(a + half * before, b + half * after);
		const keys = { '+': by(0.5, -0.5), '=': by(0.5, -0.5), '-': by(-1, 1), ArrowLeft: by(-0.25, -0.25), ArrowRight: by(0.25, 0.25), 0: () => zoom(at, end), ArrowUp: () => step(-1), ArrowDown: () => step(1), Enter: open };
		if (!keys[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		event.stopPropagation();
		keys[event.key]();
	};
	const plot = h('div', { class: 'lanes-plot', tabindex: 0, role: 'group', 'aria-label': `${title}. ${KEYS}`, onpointerdown: down, onpointermove: move, onpointerup: up, onpointerleave: () => point(null), ondblclick: twice, onkeydown: key });
	draw();
	const kinds = legend.map((kind) => h('span', {}, h('i', { class: `k-${kind}` }), words[kind]));
	return h('figure', { class: 'lanes' }, h('figcaption', {}, h('h3', {}, title), h('span', { class: 'legend' }, kinds), readout, whole, actions), plot);
}
