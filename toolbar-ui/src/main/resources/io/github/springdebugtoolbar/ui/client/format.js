// @ts-check
/** Numbers and short words, each the same everywhere. */
import { h, mark, unseen } from './dom.js';

export const grouped = new Intl.NumberFormat('en-US');

/** 1,412 ms; one decimal under 10; <0.1 ms; seconds from 10 s. */
export function millis(value) {
	if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
	if (value >= 10 || value === 0) return `${grouped.format(Math.round(value))} ms`;
	return value < 0.05 ? '<0.1 ms' : `${value.toFixed(1)} ms`;
}

export const count = (n, one, many = `${one}s`) => `${grouped.format(n)} ${n === 1 ? one : many}`;

/** A duration whose unit steps back: 1,412 ms. */
export function time(value, className = '') {
	const [amount, unit] = millis(value).split(' ');
	return h('span', { class: `num ${className}` }, amount, h('span', { class: 'unit' }, ` ${unit}`));
}

/** A number whose unit steps back: 1,003 queries. */
export function queriesOf(n, className = '') {
	return h('span', { class: `num ${className}` }, grouped.format(n), h('span', { class: 'unit' }, n === 1 ? ' query' : ' queries'));
}

export const sqlTime = (ms, className) =>
	h('span', { class: `num ${className}` }, time(ms), h('span', { class: 'unit' }, ' SQL'));

export const statusOf = (status) => (status ? h('span', { class: `status s${String(status)[0]}` }, status) : null);
export const method = (name) => h('span', { class: 'method' }, name);

const SEVERITIES = { critical: ['critical', 'critical'], warning: ['warning', 'warnings'], info: ['hint', 'hints'] };

/** By what a finding can be silenced: here only, in this request, everywhere. */
export const silencers = ({ code, fingerprint }, route) => [fingerprint, `${code} ${route}`, code];

const silenced = (one, route, keys) => silencers(one, route).some((key) => keys.includes(key));

/** How many findings there are: those that are wanted, and those that are not. */
export const tally = (wanted, silenced) => [(wanted || !silenced) && count(wanted, 'finding'), silenced && `${silenced} silenced`].filter(Boolean).join(', ');

/** How many findings of a request nobody wants to see. */
export const unwanted = ({ findings, route }, prefs) => findings.filter((one) => silenced(one, route, prefs.silenced)).length;

/** What is left of the findings of a request: how many of which severity, most severe first. */
export function wanted({ findings, route }, prefs) {
	const counts = { critical: 0, warning: 0, info: 0 };
	for (const one of findings) if (one.onBadge && !silenced(one, route, prefs.silenced)) counts[one.severity]++;
	return counts;
}

/** How many findings of which severity. Nothing if nothing was found: that is no proof. */
export function badge(request, prefs) {
	const findings = wanted(request, prefs);
	const found = Object.entries(SEVERITIES).filter(([severity]) => findings[severity]);
	if (!found.length) return null;
	const one = ([severity, words]) => [
		mark(severity, ''),
		h('span', { 'aria-hidden': 'true' }, findings[severity]),
		unseen(`${count(findings[severity], ...words)} `),
	];
	return h('span', { class: 'badge' }, found.map((each) => h('span', {}, one(each))));
}

/** The name of a request: its path, or what stands for it. */
export const nameOf = (request) => (request.id === 'unattributed' ? 'Outside any request' : request.path);

/** Whether a line of the history matches the search and the filter. */
export function matches(request, text, show) {
	const words = `${request.method} ${nameOf(request)} ${request.status}`.toLowerCase();
	const fits = { all: true, page: request.kind === 'page', fetch: request.kind === 'fetch', failed: request.status >= 400 };
	return words.includes(text) && fits[show];
}
