// @ts-check
/** Lists of requests: the switcher of the dock and the left side of the page. */
import { h, unseen } from './dom.js';
import { badge, count, matches, method, nameOf, statusOf, time } from './format.js';
import { drawHandle } from './handle.js';
import { arrowKeys, choice, message, searchField } from './controls.js';

const SHOWN = [
	['all', 'All'],
	['page', 'Pages'],
	['fetch', 'Fetched'],
	['failed', 'Failed'],
];

/** Two lines: what was asked, what it cost. */
function entry(toolbar, one, attributes) {
	const isNew = toolbar.lines.fresh.has(one.id);
	return h(
		attributes.href ? 'a' : 'button',
		{
			...(attributes.href ? {} : { type: 'button' }),
			class: `entry ${isNew ? 'is-new' : ''}`,
			'data-id': one.id,
			'aria-current': one.id === toolbar.request?.id ? 'true' : null,
			...attributes,
		},
		h('span', { class: 'entry-line' }, method(one.method), h('span', { class: 'path' }, nameOf(one)), statusOf(one.status)),
		h(
			'span',
			{ class: 'entry-line' },
			one.kind !== 'outside' && [h('span', { class: 'num' }, one.at), time(one.ms)],
			h('span', { class: 'num' }, count(one.queries, 'query', 'queries')),
			one.expired ? h('span', {}, 'expired') : badge(one, toolbar.prefs),
		),
		isNew && unseen('new'),
	);
}

/** This page, what it fetched, everything else. Opening it marks the new ones as seen. */
export function switcher(toolbar, close) {
	const box = h('div');
	const draw = () => replace(toolbar, box, groups(toolbar, close).flat(2).filter(Boolean));
	draw();
	const before = [...toolbar.lines.fresh];
	toolbar.lines.loadAll().then(draw, () => {}).finally(() => seen(toolbar, before));
	return box;
}

function groups(toolbar, close) {
	const { own, lines } = toolbar;
	/** @type {[string, (one: any) => boolean][]} */
	const all = [
		['This page', (one) => one.id === own],
		['Fetched by this page, latest first', (one) => one.here && one.id !== own],
		['Other requests', (one) => !one.here && one.id !== own && one.kind !== 'outside'],
		['Not part of a request', (one) => one.kind === 'outside'],
	];
	const choose = (one) => {
		close();
		toolbar.go(toolbar.prefs.panel, one.id);
		toolbar.parts.bar.querySelector('.switcher')?.focus();
	};
	return all.map(([title, fits]) => {
		const found = lines.all.filter(fits).slice(0, 20);
		return found.length && [
			h('div', { class: 'menu-title' }, title),
			found.map((one) => entry(toolbar, one, { onclick: () => choose(one) })),
		];
	});
}

function seen(toolbar, ids) {
	ids.forEach((id) => toolbar.lines.fresh.delete(id));
	drawHandle(toolbar);
	toolbar.parts.bar.querySelector('.fresh')?.remove();
}

/** The left side of the page. */
export function drawRequests(toolbar) {
	const { list } = toolbar.parts;
	if (!list) return;
	if (!list.firstChild) buildList(toolbar, list);
	const text = list.querySelector('input').value.trim().toLowerCase();
	const show = list.querySelector('.choice [aria-pressed=true]').dataset.id;
	const found = toolbar.lines.all.filter((one) => matches(one, text, show));
	const items = found.map((one) => entry(toolbar, one, { href: `#/${one.id}/${toolbar.prefs.panel}` }));
	replace(toolbar, list.querySelector('.entries'), items.length ? items : [nothing(toolbar)]);
}

/** The focus stays on the same request. */
function replace({ shadow }, box, nodes) {
	const focused = box.contains(shadow.activeElement) && shadow.activeElement.dataset.id;
	box.replaceChildren(...nodes);
	if (focused) box.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

const nothing = ({ lines }) =>
	lines.all.length
		? message('No request matches', ['Change the filter or the search.'])
		: message('No request yet', ['Requests to the application appear here as they come.']);

function buildList(toolbar, list) {
	const draw = () => drawRequests(toolbar);
	list.append(
		h('div', { class: 'requests-head' }, h('h1', {}, 'Debug toolbar'), h('span', { class: 'live' }, 'live')),
		h(
			'div',
			{ class: 'requests-search' },
			searchField('Search requests', draw),
			choice('Show', SHOWN, 'all', draw),
		),
		h('div', { class: 'entries' }),
	);
	arrowKeys(list, '.entry');
}
