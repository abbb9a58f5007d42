// @ts-check
/** Elements. Children are nodes or text, never markup: what comes from a request cannot become an element. */

/**
 * Creates an element. Functions become listeners (`onclick`), `vars` sets custom properties.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...any} children
 * @returns {any}
 */
export function h(tag, attributes, ...children) {
	return fill(document.createElement(tag), attributes, children);
}

export const s = (tag, attributes, ...children) =>
	fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

function fill(element, attributes, children) {
	for (const [name, value] of Object.entries(attributes ?? {})) {
		if (value === undefined || value === null || value === false) continue;
		if (typeof value === 'function') element.addEventListener(name.slice(2), value);
		else if (name === 'vars') Object.entries(value).forEach(([key, one]) => element.style.setProperty(`--${key}`, one));
		else element.setAttribute(name, value === true ? '' : value);
	}
	element.append(...children.flat(Infinity).filter(isShown));
	return element;
}

const isShown = (child) => child !== undefined && child !== null && child !== false && child !== '';

const ICONS = {
	back: 'M10 3 5 8l5 5',
	bottom: 'M2.5 3h11v10h-11zM2.5 9.5h11',
	chevron: 'm6 4 4 4-4 4',
	close: 'm4 4 8 8m0-8-8 8',
	keys: 'M2 4h12v8H2zM4.5 6.5h0m2.4 0h0m2.3 0h0m2.3 0h0M5 9.5h6',
	copy: 'M5.5 5.5h7v8h-7zM3.5 11V2.5H10',
	down: 'm4 6 4 4 4-4',
	edit: 'M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
	lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
	maximise: 'M9.5 3H13v3.5M13 3 9.5 6.5M6.5 13H3V9.5M3 13l3.5-3.5',
	more: 'M3.5 8h0M8 8h0m4.5 0h0',
	restore: 'M13 6.5H9.5V3M9.5 6.5 13 3M3 9.5h3.5V13M6.5 9.5 3 13',
	right: 'M2.5 3h11v10h-11zM9.5 3v10',
	search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm3.3-1.2L14 14',
};

const MARKS = {
	critical: 'm5 0 5 5-5 5-5-5z',
	warning: 'm5 .6 5 8.8H0z',
	info: 'M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
	ok: 'M0 5.4 1.5 3.9l2 2L8.5.9 10 2.4 3.5 8.9z',
};

/** @param {keyof typeof ICONS} name */
export const icon = (name) =>
	s('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('path', { d: ICONS[name] }));

/** Text for those who hear the screen. */
export const unseen = (...text) => h('span', { class: 'unseen' }, ...text);

/** Severity as a shape and a colour; the word is there for those who see neither. */
export function mark(severity, text = severity) {
	if (!severity) return null;
	const shape = s('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, s('path', { d: MARKS[severity] }));
	return h('span', { class: `mark ${severity}` }, shape, unseen(text));
}
