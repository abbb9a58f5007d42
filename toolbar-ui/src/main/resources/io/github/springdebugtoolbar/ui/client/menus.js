// @ts-check
/** What the menus of handle and dock offer. */
import { h } from './dom.js';
import { choice } from './controls.js';

export const SHORTCUT = 'Alt+Shift+D';

const KEYS = [
	[SHORTCUT, 'open or close, from anywhere in the page'],
	['Esc', 'close one level: menu, search, plan, maximised, toolbar'],
	['↑ ↓ ← →', 'next or previous panel, row, tab'],
	['Enter', 'open or close a row'],
	['1 – 9', 'panel by position'],
	['[  ]', 'older, newer request'],
	['/', 'search'],
	['?', 'this list'],
	['Arrows on the handle', 'move it, Shift for the next corner'],
	['Arrows on the edge', 'resize'],
];

const EDGES = [
	['top', 0, 'Top left'],
	['top', 0.5, 'Top'],
	['top', 1, 'Top right'],
	['left', 0.5, 'Left'],
	null,
	['right', 0.5, 'Right'],
	['bottom', 0, 'Bottom left'],
	['bottom', 0.5, 'Bottom'],
	['bottom', 1, 'Bottom right'],
];

const THEMES = [
	['auto', 'Auto'],
	['light', 'Light'],
	['dark', 'Dark'],
];

/** Where the handle sits, and whether: dragging must not be the only way. */
export function placement(toolbar, close) {
	const edge = (one) => {
		if (!one) return h('span');
		const [name, at, label] = one;
		const pressed = String(toolbar.prefs.edge === name && toolbar.prefs.at === at);
		const onclick = () => toolbar.prefer({ edge: name, at });
		return h('button', { type: 'button', 'aria-label': label, title: label, 'aria-pressed': pressed, onclick });
	};
	const hide = (change) => () => {
		close();
		change();
		toolbar.apply();
	};
	return [
		title('Place of the handle'),
		h('div', { class: 'edges' }, EDGES.map(edge)),
		item('Hide', 'until the next page', { onclick: hide(() => (toolbar.gone = true)) }),
		item('Keep hidden', `until ${SHORTCUT}`, { class: 'menu-item fine-only', onclick: hide(() => toolbar.prefer({ hidden: true })) }),
	];
}

export function settings(toolbar, close) {
	const theme = [title('Theme'), choice('Theme', THEMES, toolbar.prefs.theme, (one) => toolbar.prefer({ theme: one }))];
	if (toolbar.page) return theme;
	const done = () => {
		close();
		toolbar.toggle(false);
	};
	const href = `${toolbar.api.base}/#/${toolbar.request?.id ?? ''}/${toolbar.prefs.panel}`;
	const page = h('a', { class: 'menu-item', href }, 'Open as a page', h('span', { class: 'hint' }, 'all requests'));
	return [...theme, ...placement(toolbar, done), page];
}

export const keyboard = () =>
	h(
		'dl',
		{ class: 'keys-list' },
		KEYS.map(([key, text]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, text))),
	);

const title = (text) => h('div', { class: 'menu-title' }, text);

const item = (label, hint, attributes) =>
	h('button', { type: 'button', class: 'menu-item', ...attributes }, label, h('span', { class: 'hint' }, hint));
