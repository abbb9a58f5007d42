// @ts-check
/**
 * What the server rendered, brought to life: a panel, or a part of one such as a query. Every fragment gets the signs of places, masked
 * values and severities, coloured code (`data-code`), bars (`data-share`), tabs (`data-tabs`), buttons that copy (`data-copy` a text,
 * `data-copy-from` a part, `data-copy-near` what stands beside), controls that put a part in the place of the `.region` they are in
 * (`data-get`), and buttons that do something (`data-post`) and show what came of it there, elsewhere (`data-into`) or one level
 * further in (`data-level`).
 */
import { h, icon, mark, unseen } from './dom.js';
import { message, searchField, tabs } from './controls.js';
import { openLevel } from './level.js';
import { coloured, loaded } from './parts.js';

/** A panel that is nothing but a fragment. */
export async function draw(context) {
	const root = alive(await context.fragment(), context);
	return root.querySelector('.sections') ? [tools(root), root] : root;
}

/** A part of a panel, rendered by the server. */
export const drawPart = (part, context, into, method = 'GET') =>
	loaded(() => context.fragment(part, {}, method), (nodes) => alive(nodes, context), context, into);

export function alive(nodes, context) {
	const act = (control) => control?.closest('.fragment') === root && press(control, context);
	const onclick = ({ target }) => act(target.closest('button'));
	const root = h('div', { class: 'fragment', onclick, onchange: ({ target }) => act(target) }, nodes);
	for (const [selector, decorate] of Object.entries(DECORATIONS)) root.querySelectorAll(selector).forEach(decorate);
	colour(root);
	return root;
}

/** What a button or a choice of the fragment does. */
function press(control, context) {
	const { get, post, copy, copyFrom, copyNear } = control.dataset;
	const name = (control.textContent || control.title).replace(/^Copy (as )?./, (start) => start.at(-1).toUpperCase());
	const region = control.closest('.region');
	if (get) drawPart(get + control.value, context, region);
	else if (post) perform(control, post, context);
	else if (copyFrom) context.copy(context.fetch(copyFrom), name);
	else if (copyNear) context.copy(region.querySelector(copyNear).textContent, name);
	else if (copy) context.copy(copy, name);
}

/** Does what a button says, once at a time. */
async function perform(button, action, context) {
	if (button.ariaBusy) return;
	const { level, into } = button.dataset;
	const shown = level ? openLevel(button, level) : button.closest(into ? '.fragment' : '.region');
	button.ariaBusy = 'true';
	await drawPart(action, context, into ? shown.querySelector(into) : shown, 'POST');
	button.ariaBusy = null;
}

/** Code in colours, as much of it as is read. */
function colour(root) {
	let left = 8_000;
	for (const one of root.querySelectorAll('[data-code]'))
		if ((left -= one.textContent.length) > 0) one.replaceChildren(...coloured(one.textContent, one.dataset.code));
}

/** @type {Record<string, (element: any) => void>} */
const DECORATIONS = {
	'a.place': (place) => {
		place.title = 'Open in IDE';
		place.append(icon('edit'));
	},
	'.masked': (one) => one.prepend(icon('lock'), unseen('masked ')),
	'.scroll': (one) => (one.tabIndex = 0),
	'[data-mark]': (one) => one.replaceWith(mark(one.dataset.mark)),
	'[data-icon]': (one) => one.append(icon(one.dataset.icon)),
	'[data-share]': (one) => one.style.setProperty('--share', `${one.dataset.share}%`),
	'[data-depth]': (one) => one.style.setProperty('--depth', one.dataset.depth),
	'[data-tabs]': (one) => {
		const pages = [...one.children];
		const show = (id) => pages.forEach((page) => (page.hidden = page.dataset.tab !== id));
		for (const page of pages) Object.assign(page, { role: 'tabpanel', ariaLabel: page.dataset.tab });
		one.prepend(tabs(one.dataset.tabs, pages.map(({ dataset: { tab } }) => ({ id: tab, label: tab })), show, pages[0].dataset.tab));
	},
	'.select': (one) => one.append(icon('down')),
	'[data-copy], [data-copy-from], [data-copy-near]': (one) => {
		if (!one.matches('.icon-button')) one.classList.add('button');
		one.prepend(icon('copy'));
	},
};

function tools(root) {
	const none = h('div', { hidden: true }, message('Nothing matches', ['Change the search.']));
	root.append(none);
	const search = (text) => {
		root.querySelectorAll('.facts > div, tbody tr').forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(text)));
		const sections = [...root.querySelectorAll('section')];
		for (const section of sections) section.hidden = Boolean(text) && !section.querySelector('.facts > div:not([hidden]), tbody tr:not([hidden])');
		none.hidden = sections.some((section) => !section.hidden);
	};
	const actions = [...root.querySelectorAll('.panel-actions > *')];
	return h('div', { class: 'tools' }, searchField('Search', search), h('span', { class: 'grow' }), actions);
}
