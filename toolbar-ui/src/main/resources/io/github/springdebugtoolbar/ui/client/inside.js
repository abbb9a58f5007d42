// @ts-check
import { drawBar } from './bar.js';
import { Content } from './content.js';
import { tabs } from './controls.js';
import { h, mark } from './dom.js';
import { tally, unwanted, wanted } from './format.js';
import { drawRequests } from './requests.js';
import { adopt, sheet } from './sheets.js';

/** What dock and page show. Loaded when one of them is first shown: a collapsed toolbar does not pay for it. */
export class Inside {
	constructor(toolbar) {
		this.toolbar = toolbar;
		this.content = new Content(toolbar);
	}

	draw() {
		this.drawBar();
		drawNav(this.toolbar);
		this.drawRequests();
	}

	drawRequests() {
		drawRequests(this.toolbar);
	}

	drawBar() {
		drawBar(this.toolbar);
	}

	/** Whether the panel that was drawn is that of the request. */
	isCurrent() {
		return this.content.drawn === this.content.wanted;
	}

	show() {
		return this.content.load();
	}

	/** Shows what has become known since, without taking anything away from under its user. */
	refresh() {
		return this.content.refresh();
	}
}

sheet('inside.css');

/** @param {any} toolbar */
export async function load(toolbar) {
	await adopt('inside.css', toolbar.shadow);
	return toolbar.inside ?? new Inside(toolbar);
}

/** The panels of the request, each with one fact. */
function drawNav(toolbar) {
	const { nav, panel, title } = toolbar.parts;
	const panels = toolbar.request?.panels ?? [];
	if (!panels.length) return void nav.replaceChildren();
	const chosen = toolbar.inside.content.panel;
	const list = tabs(
		'Panels',
		panels.map((one) => ({ id: one.id, label: label(one, toolbar) })),
		(id) => toolbar.go(id, toolbar.request.id),
		chosen,
	);
	for (const tab of list.children) {
		tab.setAttribute('aria-controls', 'panel');
		tab.id = `tab-${tab.dataset.id}`;
	}
	const active = toolbar.shadow.activeElement;
	const had = nav.contains(active) || (toolbar.opening && active === panel);
	toolbar.opening = false;
	nav.replaceChildren(list);
	panel.setAttribute('aria-labelledby', `tab-${chosen}`);
	title.textContent = panels.find((one) => one.id === chosen)?.title ?? '';
	reveal(nav, list.querySelector('[aria-selected=true]'), had);
}

function label({ id, title, summary, severity }, { request, prefs }) {
	const off = id === 'findings' ? unwanted(request, prefs) : 0;
	const shown = id === 'findings' ? Object.entries(wanted(request, prefs)).find((one) => one[1])?.[0] : severity;
	return h(
		'span',
		{ class: 'nav-item' },
		mark(shown) ?? h('span', { class: 'mark' }),
		h('span', { class: 'nav-title' }, title),
		h('span', { class: 'nav-note' }, off ? tally(request.findings.length - off, off) : summary),
	);
}

function reveal(nav, tab, focus) {
	if (!tab) return;
	if (focus) tab.focus({ preventScroll: true });
	nav.scrollLeft = tab.offsetLeft - nav.clientWidth / 2 + tab.offsetWidth / 2;
	nav.scrollTop = Math.max(0, tab.offsetTop - nav.clientHeight + 60);
}
