// @ts-check
/** The executions of a statement, twenty a page. */
import { h } from './dom.js';
import { grouped, time } from './format.js';
import { arrowKeys, iconButton, selectField } from './controls.js';
import { bar, expandable, fact, loaded } from './parts.js';
import { drawPart } from './fragment.js';

const ORDERS = [
	['order', 'as they ran'],
	['time', 'slowest first'],
];

/** One query in full. */
export const oneQuery = (number, context) => drawPart(`queries/${number}`, context);

/** A query that stands for itself. */
export const queryRow = (number, context) =>
	expandable({ label: `#${grouped.format(number)}`, row: (toggle) => toggle, body: () => oneQuery(number, context) });

/** @param {Record<string, any>} which */
export async function executions(which, slowest, context) {
	const state = { page: 0, sort: 'order' };
	const rows = h('div');
	const pager = h('div', { class: 'pager' });
	const load = (change = {}) => {
		Object.assign(state, change);
		return loaded(() => context.fetch('queries', { ...which, ...state }), draw, context, rows);
	};
	const draw = (page) => {
		pager.replaceChildren(...pages(page, load));
		return page.items.map((one) => row(one, slowest, context));
	};
	const order = selectField('Order', ORDERS, state.sort, (sort) => load({ sort, page: 0 }));
	const head = h('div', { class: 'executions-head' }, pager, order);
	arrowKeys(rows, '.expand');
	await load();
	return h('div', { class: 'executions' }, head, rows);
}

function pages({ items, total, page, size }, load) {
	const from = page * size;
	const text = `${grouped.format(from + 1)} to ${grouped.format(from + items.length)} of ${grouped.format(total)}`;
	if (total <= size) return [text];
	return [
		text,
		iconButton('back', 'Previous page', () => load({ page: page - 1 }), { disabled: page === 0 }),
		iconButton('chevron', 'Next page', () => load({ page: page + 1 }), { disabled: from + items.length >= total }),
	];
}

const row = (one, slowest, context) =>
	expandable({
		id: one.number,
		label: [`#${grouped.format(one.number)}`],
		row: (toggle) => line(one, toggle, slowest),
		body: () => oneQuery(one.number, context),
	});

const line = (one, toggle, slowest) =>
	h(
		'div',
		{ class: 'execution-row' },
		h('div', {}, toggle),
		time(one.atMillis, 'right quiet'),
		bar((one.millis / slowest) * 100, 'execute'),
		fact('Time', time(one.millis)),
		fact('Rows', grouped.format(one.rows)),
		h('span', { class: 'params' }, one.failed && h('span', { class: 'tag critical' }, 'failed'), ' ', values(one)),
	);

const values = ({ parameters, moreParameters }) =>
	parameters.length
		? [parameters.map((one) => [`${one.name || one.key} `, h('code', {}, one.value), ' ']), moreParameters > 0 && `and ${grouped.format(moreParameters)} more`]
		: 'no parameters';
