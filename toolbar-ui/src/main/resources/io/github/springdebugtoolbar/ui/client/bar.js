// @ts-check
/** The line on top of the dock: which request, and what can be done with the dock. */
import { copy } from './copy.js';
import { h, icon } from './dom.js';
import { method, nameOf, queriesOf, sqlTime, statusOf, time } from './format.js';
import { iconButton, popover } from './controls.js';
import { keyboard, settings } from './menus.js';
import { switcher } from './requests.js';

export function drawBar(toolbar) {
	const { bar } = toolbar.parts;
	if (!bar) return;
	const menus = [
		h('span', { class: 'wide-only' }, popover(iconButton('keys', 'Keyboard (?)'), 'Keyboard', keyboard)),
		...popover(iconButton('more', 'Settings'), 'Settings', (close) => settings(toolbar, close)),
	];
	const at = [...bar.querySelectorAll('button')].indexOf(toolbar.shadow.activeElement);
	bar.replaceChildren(...(toolbar.page ? pageBar(toolbar, menus) : dockBar(toolbar, menus)).filter(Boolean));
	if (at >= 0) bar.querySelectorAll('button')[at]?.focus({ preventScroll: true });
}

function pageBar(toolbar, menus) {
	const all = { class: 'icon-button narrow-only', href: '#/', 'aria-label': 'All requests', title: 'All requests' };
	return [
		h('a', all, icon('back')),
		h('h2', { class: 'current' }, toolbar.request && line(toolbar.request)),
		h('span', { class: 'grow' }),
		iconButton('copy', 'Copy a link to this view', () => copy(toolbar, location.href, 'Link')),
		...menus,
	];
}

function dockBar(toolbar, menus) {
	const { dock, maximised } = toolbar.prefs;
	const upright = dock === 'right';
	return [
		...current(toolbar),
		fresh(toolbar),
		h('span', { class: 'grow' }),
		h(
			'span',
			{ class: 'wide-only' },
			iconButton(upright ? 'bottom' : 'right', upright ? 'Dock to the bottom' : 'Dock to the right', () =>
				toolbar.prefer({ dock: upright ? 'bottom' : 'right', maximised: false }),
			),
			iconButton(maximised ? 'restore' : 'maximise', maximised ? 'Restore' : 'Maximise', () =>
				toolbar.prefer({ maximised: !maximised }),
			),
		),
		...menus,
		iconButton('close', 'Close (Esc)', () => toolbar.toggle(false)),
	];
}

function current(toolbar) {
	const { request } = toolbar;
	if (!request) return [h('span', { class: 'current' }, 'Debug toolbar')];
	const label = `Request ${request.method} ${nameOf(request)}, choose another`;
	const anchor = h('button', { type: 'button', class: 'switcher', 'aria-label': label }, line(request), icon('down'));
	return popover(anchor, 'Requests', (close) => switcher(toolbar, close), 'start');
}

function fresh({ lines, parts }) {
	const n = lines.fresh.size;
	const onclick = () => parts.bar.querySelector('.switcher').click();
	return n > 0 && h('button', { type: 'button', class: 'fresh', onclick }, `${n} new`);
}

const line = (request) => [
	request.method && method(request.method),
	h('span', { class: 'path' }, nameOf(request)),
	statusOf(request.status),
	request.kind !== 'outside' && time(request.ms),
	queriesOf(request.queries, 'top-more'),
	sqlTime(request.sql, 'top-more'),
];
