// @ts-check
/** Buttons, tabs, choices, fields: each by keyboard, each with a name. */
import { h, icon, unseen } from './dom.js';

export function button(label, onclick, { name = '', className = '', ...more } = /** @type {Record<string, any>} */ ({})) {
	return h(
		'button',
		{ type: 'button', class: `button ${className}`, onclick, ...more },
		name && icon(name),
		label && h('span', {}, label),
	);
}

export function iconButton(name, label, onclick, more = {}) {
	return h(
		'button',
		{ type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...more },
		icon(name),
	);
}

/** Tabs: one tab stop, arrows move and choose. */
export function tabs(label, items, choose, chosen) {
	const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': label });
	const pick = (id, focus) => {
		for (const tab of list.children) mark(tab, tab.dataset.id === id, focus);
	};
	const tab = ({ id, label: text }) =>
		h('button', { type: 'button', role: 'tab', 'data-id': id, onclick: () => (pick(id), choose(id)) }, text);
	list.append(...items.map(tab));
	arrowKeys(list, '[role=tab]', (one) => (pick(one.dataset.id, true), choose(one.dataset.id)));
	pick(chosen);
	return list;
}

function mark(tab, on, focus) {
	tab.setAttribute('aria-selected', String(on));
	tab.tabIndex = on ? 0 : -1;
	if (on && focus) tab.focus();
}

/** Arrow keys, Home and End go through `selector`. */
export function arrowKeys(container, selector, go = (element) => element.focus()) {
	container.addEventListener('keydown', (event) => {
		const all = [...container.querySelectorAll(selector)].filter((element) => element.offsetParent);
		const at = all.indexOf(event.target.closest?.(selector));
		const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
		const to = steps[event.key];
		if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		go(all[(to + all.length) % all.length]);
	});
}

/** Pressed buttons of which one is on. */
export function choice(label, options, chosen, choose) {
	const list = h('div', { class: 'choice', role: 'group', 'aria-label': label });
	const press = (event, id) => {
		for (const one of list.children) one.setAttribute('aria-pressed', String(one === event.currentTarget));
		choose(id);
	};
	const one = ([id, text]) => {
		const pressed = String(id === chosen);
		return h('button', { type: 'button', 'aria-pressed': pressed, 'data-id': id, onclick: (event) => press(event, id) }, text);
	};
	list.append(...options.map(one));
	return list;
}

export function selectField(label, options, chosen, choose) {
	return h(
		'label',
		{ class: 'select' },
		h('span', {}, label),
		h(
			'select',
			{ onchange: (event) => choose(event.target.value) },
			options.map(([id, text]) => h('option', { value: id, selected: id === chosen }, text)),
		),
		icon('down'),
	);
}

export function searchField(label, search) {
	const input = h('input', {
		type: 'search',
		placeholder: label,
		'aria-label': label,
		autocomplete: 'off',
		spellcheck: 'false',
		oninput: () => search(input.value.trim().toLowerCase()),
	});
	return h('label', { class: 'search' }, icon('search'), input, h('kbd', { 'aria-hidden': 'true' }, '/'));
}

/** A quiet full-size message: expired, failed, refused, empty. */
export function message(title, text, ...actions) {
	return h(
		'div',
		{ class: 'message' },
		h('h3', {}, title),
		text && h('p', {}, ...[].concat(text)),
		actions.length > 0 && h('div', { class: 'actions' }, ...actions),
	);
}

export const skeleton = () => h('div', { class: 'skeleton', role: 'status' }, unseen('Loading'), h('i'), h('i'), h('i'));

/**
 * A button and what it opens. Escape, a click elsewhere and `close` shut it.
 * @param {any} anchor
 * @param {string} label
 * @param {(close: () => void) => any} build
 * @param {'start' | 'end'} [align]
 */
export function popover(anchor, label, build, align = 'end') {
	const box = h('div', { class: 'popover', popover: 'auto', role: 'group', 'aria-label': label });
	const close = () => {
		box.hidePopover();
		anchor.focus({ preventScroll: true });
	};
	anchor.popoverTargetElement = box;
	box.close = close;
	box.addEventListener('beforetoggle', (event) => {
		if (event.newState === 'open') box.replaceChildren(...[].concat(build(close)));
	});
	box.addEventListener('toggle', (event) => {
		if (event.newState !== 'open') return;
		place(box, anchor.getBoundingClientRect(), align);
		box.querySelector('[aria-current=true], button, input')?.focus();
	});
	arrowKeys(box, 'button, a');
	return [anchor, box];
}

/** Below the anchor if there is room for it, else above. */
function place(box, from, align) {
	const below = innerHeight - from.bottom > Math.min(box.offsetHeight + 8, from.top);
	const left = align === 'end' ? from.right - box.offsetWidth : from.left;
	box.style.left = `${Math.max(8, Math.min(left, innerWidth - box.offsetWidth - 8))}px`;
	box.style.top = below ? `${from.bottom + 4}px` : 'auto';
	box.style.bottom = below ? 'auto' : `${innerHeight - from.top + 4}px`;
	box.style.maxHeight = `${(below ? innerHeight - from.bottom : from.top) - 12}px`;
}
