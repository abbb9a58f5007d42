// @ts-check
/** What panels are made of. */
import { h, icon, mark } from './dom.js';
import { skeleton } from './controls.js';
import { trouble } from './panels.js';

/** A place in the code: the application frame that caused something. Opens in the IDE if its file is known. */
export const place = ({ text, href }) =>
	href
		? h('a', { class: 'place', href, title: 'Open in IDE' }, text, icon('edit'))
		: h('span', { class: 'place' }, text);

export const notice = (severity, ...content) =>
	h('div', { class: `notice ${severity}`, role: 'status' }, mark(severity), h('div', {}, ...content));

export const bar = (share, kind = '') =>
	h('span', { class: `bar ${kind}`, vars: { share: `${Math.max(0, Math.min(100, share))}%` } });

export const fact = (label, value, name = '') =>
	h('span', { class: `num right ${name}` }, label && h('span', { class: 'fact-label' }, `${label} `), value);

/** Fetches and draws, or says what went wrong where it would have been drawn. What is there stays until then. */
export async function loaded(fetch, draw, context, into = h('div', { class: 'loaded' })) {
	const turn = (into.turn = (into.turn ?? 0) + 1);
	const waiting = setTimeout(() => into.childElementCount || into.replaceChildren(skeleton()), 150);
	const nodes = await fetch().then(draw).catch((problem) => trouble(problem, context, () => loaded(fetch, draw, context, into)));
	clearTimeout(waiting);
	if (turn !== into.turn) return into;
	const focus = keepFocus(into);
	into.replaceChildren(...[].concat(nodes).flat().filter(Boolean));
	focus();
	return into;
}

/** Focuses the control in the place of the one that had the focus, or one beside it. */
function keepFocus(box) {
	const root = box.getRootNode();
	const controls = () => [...box.querySelectorAll('button, select')];
	const at = controls().indexOf(root.activeElement);
	return () => at < 0 || [at, at - 1, at + 1].some((i) => (controls()[i]?.focus({ preventScroll: true }), box.contains(root.activeElement)));
}

/**
 * A row that opens. `body` may take its time.
 * @param {{row: (toggle: HTMLElement) => Node, label: any, body: () => any, id?: any}} parts
 */
export function expandable({ row, label, body, id }) {
	const toggle = h(
		'button',
		{ type: 'button', class: 'expand', 'aria-expanded': 'false', onclick: () => open(content.hidden) },
		icon('chevron'),
		h('span', { class: 'expand-label' }, label),
	);
	const content = h('div', { class: 'expanded', hidden: true });
	async function open(on) {
		toggle.setAttribute('aria-expanded', String(on));
		content.hidden = !on;
		if (on && !content.hasChildNodes()) content.append(...[].concat(await body()));
	}
	return Object.assign(h('div', { class: 'expandable', 'data-id': id }, row(toggle), content), { open: () => open(true) });
}

const WORDS = {
	sql: /^(select|from|where|and|or|not|in|is|null|like|between|order|group|by|having|limit|offset|fetch|first|rows|only|left|right|inner|outer|cross|lateral|join|on|as|distinct|insert|into|values|update|set|delete|merge|using|matched|create|table|index|call|union|all|case|when|then|else|end|asc|desc|with|recursive|exists|returning|for|over|partition)$/i,
	java: /^(public|private|protected|static|final|class|interface|record|extends|implements|return|new|void|long|int|boolean|null|this|if|else|for|while|try|catch|true|false|import|package|var|fun|val)$/,
	html: /^th:[\w-]+$/,
};

const TOKENS =
	/('(?:[^']|'')*'|"(?:[^"\\]|\\.)*")|(--[^\n]*|\/\/[^\n]*)|(@[A-Z]\w*)|(\?|:[a-z]\w*(?=\W|$))|(\b\d[\d.]*\b)|([A-Za-z_][\w:$-]*)/g;

/**
 * Code in colours, without a parser.
 * @param {string} text
 * @param {'sql' | 'java' | 'html'} [language]
 */
export function coloured(text, language = 'sql') {
	const parts = [];
	let at = 0;
	for (const match of text.matchAll(TOKENS)) {
		const kind = kindOf(match, language, text[match.index + match[0].length]);
		if (!kind) continue;
		parts.push(text.slice(at, match.index), h('span', { class: kind }, match[0]));
		at = match.index + match[0].length;
	}
	return [...parts, text.slice(at)];
}

/** @param {any} match */
function kindOf([, string, comment, annotation, placeholder, literal, word], language, next) {
	if (string) return 'str';
	if (comment) return 'com';
	if (annotation) return 'fn';
	if (literal || (placeholder && language === 'sql')) return 'lit';
	if (!word) return '';
	if (WORDS[language]?.test(word)) return 'kw';
	return next === '(' ? 'fn' : '';
}

/** One line of SQL with a long select list left out. */
export const shortened = (sql) => sql.replace(/^(select )(.{32,}?)( from )/i, '$1…$3');
