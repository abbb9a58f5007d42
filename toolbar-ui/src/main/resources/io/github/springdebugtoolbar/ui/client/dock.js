// @ts-check
/** The frame: what holds handle, dock and page, and how large the dock is. */
import { h } from './dom.js';

export function buildShell(toolbar) {
	const { parts } = toolbar;
	parts.live = h('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
	parts.toast = h('div', { class: 'toast', 'aria-hidden': 'true' });
	parts.bar = h('header', { class: 'top' });
	parts.nav = h('div', { class: 'nav' });
	parts.title = h('h2', { class: 'unseen' });
	parts.body = h('div', { class: 'body' });
	parts.panel = h('div', { class: 'panel', id: 'panel', role: 'tabpanel', tabindex: -1 }, parts.title, parts.body);
	parts.main = h('div', { class: 'main' }, parts.nav, parts.panel);
	return (parts.root = toolbar.page ? pageShell(parts) : dockShell(toolbar));
}

function pageShell(parts) {
	parts.list = h('nav', { class: 'requests', 'aria-label': 'Requests' });
	parts.dock = h('main', { class: 'app' }, parts.bar, parts.main);
	parts.handle = h('span');
	return h('div', { class: 'root page' }, parts.list, parts.dock, parts.toast, parts.live);
}

function dockShell(toolbar) {
	const { parts } = toolbar;
	parts.resizer = h('div', {
		class: 'resizer',
		role: 'separator',
		tabindex: 0,
		'aria-label': 'Size of the toolbar',
		onpointerdown: (event) => resize(toolbar, event),
		onkeydown: (event) => resizeByKey(toolbar, event),
		ondblclick: () => toolbar.prefer({ maximised: !toolbar.prefs.maximised }),
	});
	const label = { 'aria-label': 'Debug toolbar' };
	parts.dock = h('section', { class: 'dock', hidden: true, ...label }, parts.resizer, parts.bar, parts.main);
	parts.handle = h('div', { class: 'handle', role: 'group', hidden: true, ...label });
	const track = h('div', { class: 'track' }, parts.handle);
	return h('div', { class: 'root' }, track, parts.dock, parts.toast, parts.live);
}

/** Brings attributes and sizes in line with the preferences. */
export function applyPlace(toolbar) {
	const { host, parts, prefs } = toolbar;
	const { theme, dock, maximised, edge, at, open } = prefs;
	host.setAttribute('theme', theme);
	if (!parts.root || toolbar.page) return;
	const size = sizeOf(prefs);
	Object.assign(parts.root.dataset, { dock, edge, maximised: String(maximised) });
	parts.root.style.setProperty('--size', `${size}px`);
	parts.root.style.setProperty('--at', at);
	host.style.setProperty('--dt-space', spaceOf(toolbar, size));
	parts.dock.hidden = !open;
	parts.handle.hidden = open || prefs.hidden || toolbar.gone || !(toolbar.request || toolbar.problem);
	parts.resizer.setAttribute('aria-orientation', dock === 'right' ? 'vertical' : 'horizontal');
	parts.resizer.setAttribute('aria-valuenow', size);
	parts.resizer.setAttribute('aria-valuetext', `${size} pixels`);
}

function sizeOf(prefs) {
	const upright = prefs.dock === 'right';
	const most = (upright ? innerWidth : innerHeight) - 40;
	return Math.round(Math.max(upright ? 360 : 180, Math.min(prefs[prefs.dock], most)));
}

/** What the page leaves free at its end, so that nothing stays covered. */
function spaceOf(toolbar, size) {
	const { dock, maximised, edge, open, hidden } = toolbar.prefs;
	if (open) return dock === 'bottom' && !maximised ? `${size}px` : '0px';
	return hidden || toolbar.gone || edge !== 'bottom' ? '0px' : '44px';
}

function resize(toolbar, event) {
	const { resizer, root } = toolbar.parts;
	const { dock } = toolbar.prefs;
	resizer.setPointerCapture(event.pointerId);
	root.classList.add('resizing');
	const move = (now) => {
		const size = dock === 'right' ? innerWidth - now.clientX : innerHeight - now.clientY;
		toolbar.prefer({ maximised: false, [dock]: size });
	};
	const end = () => {
		resizer.removeEventListener('pointermove', move);
		root.classList.remove('resizing');
	};
	resizer.addEventListener('pointermove', move);
	resizer.addEventListener('lostpointercapture', end, { once: true });
	event.preventDefault();
}

function resizeByKey(toolbar, event) {
	const { dock, maximised } = toolbar.prefs;
	if (event.key === 'Enter') return toolbar.prefer({ maximised: !maximised });
	const size = toolbar.prefs[dock];
	const step = event.shiftKey ? 80 : 16;
	const [more, less] = [size + step, size - step];
	const to = { ArrowUp: more, ArrowLeft: more, ArrowDown: less, ArrowRight: less, Home: 240, End: 2000 }[event.key];
	if (!to) return;
	event.preventDefault();
	const limit = (dock === 'right' ? innerWidth : innerHeight) - 40;
	toolbar.prefer({ [dock]: Math.max(180, Math.min(to, limit)) });
}

const STORE = 'debug-toolbar';

/** What the user chose, kept in the browser if it has storage. Tabs share it: only what changed is written. */
export class Preferences {
	values = {
		theme: 'auto',
		dock: 'bottom',
		bottom: 440,
		right: 600,
		maximised: false,
		edge: 'bottom',
		at: 1,
		hidden: false,
		open: false,
		panel: 'findings',
		/** @type {string[]} */ silenced: [],
	};

	constructor() {
		Object.assign(this.values, stored());
	}

	change(change) {
		Object.assign(this.values, change);
		try {
			localStorage.setItem(STORE, JSON.stringify({ ...this.values, ...stored(), ...change }));
		} catch {
			/* storage may be off: it lasts as long as the page */
		}
	}
}

function stored() {
	try {
		return JSON.parse(localStorage.getItem(STORE) ?? '{}') ?? {};
	} catch {
		return {};
	}
}
