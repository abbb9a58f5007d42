// @ts-check
/**
 * The rows of the two lists: one line for each statement; or the queries in the order in which they ran, where five or more
 * of the same in a row are one line.
 */
import { h, icon, unseen } from './dom.js';
import { grouped, time } from './format.js';
import { bar, coloured, expandable, fact, place, shortened } from './parts.js';

/** What a row opens to. Loaded when the first one is opened. */
const opened = () => import('./sql-executions.js');

const STATEMENT_HEADS = [
	['', 'Statement'],
	['', ''],
	['count', 'Count'],
	['', 'Distinct'],
	['total', 'Total'],
	['max', 'Slowest'],
	['rows', 'Rows'],
];

const TAGS = { failed: 'critical', slow: 'warning', duplicate: 'info' };

/** @param {any} panel */
export function statementRows({ state, set, view, context }) {
	const row = (statement) =>
		expandable({
			id: statement.id,
			label: coloured(shortened(statement.sql)),
			row: (toggle) => line(statement, toggle, view.maxTotalMillis, context),
			body: () => body(statement, context),
		});
	return { heads: heads(state, set), row };
}

const line = (statement, toggle, whole, context) =>
	h(
		'div',
		{ class: 'query-row' },
		h('div', { class: 'query-text' }, toggle, note(statement, context)),
		bar((statement.totalMillis / whole) * 100, 'execute'),
		fact('Count', grouped.format(statement.count)),
		h('span', { class: 'num right distinct' }, unseen('Distinct '), grouped.format(statement.distinct)),
		fact('Total', time(statement.totalMillis)),
		fact('Slowest', time(statement.maxMillis), 'slowest'),
		fact('Rows', grouped.format(statement.rows)),
	);

const note = ({ tags, places, morePlaces, findings }, context) =>
	h(
		'span',
		{ class: 'query-note' },
		findings.map((one) => h('button', { class: `tag ${one.severity}`, onclick: () => context.open('findings', undefined, one.fingerprint) }, one.name)),
		tags.length > 0 && h('span', { class: 'tags' }, tags.filter((tag) => !findings.some(({ name }) => name.startsWith(tag))).map((tag) => h('span', { class: `tag ${TAGS[tag] ?? ''}` }, tag.replace('-', ' ')))),
		places.map(place),
		morePlaces > 0 && h('span', { class: 'quiet' }, `and ${morePlaces} more`),
	);

async function body(statement, context) {
	const { executions, oneQuery } = await opened();
	if (!statement.kept) return h('p', { class: 'quiet' }, 'None of its queries was kept.');
	return statement.kept === 1
		? oneQuery(statement.firstQuery, context)
		: executions({ statement: statement.id }, statement.maxMillis, context);
}

const heads = (state, set) =>
	h(
		'div',
		{ class: 'query-row heads' },
		STATEMENT_HEADS.map(([sort, title]) => h('span', { class: `right ${title.toLowerCase()}` }, sort ? sortButton(sort, title, state, set) : title)),
	);

function sortButton(sort, title, state, set) {
	const pressed = sort === state.sort;
	const onclick = async (event) => {
		const list = event.currentTarget.closest('.list');
		await set({ sort });
		list.querySelector('.heads [aria-pressed=true]')?.focus({ preventScroll: true });
		list.dispatchEvent(new Event('sorted'));
	};
	return h(
		'button',
		{ type: 'button', 'aria-pressed': String(pressed), title: `Sort by ${title.toLowerCase()}`, onclick },
		title,
		pressed && icon('down'),
	);
}

const ORDER_HEADS = ['#', 'At', 'Statement', '', 'Time', 'Rows'];

/** @param {any} panel */
export function orderRows({ state, view, context }) {
	const row = (run) =>
		expandable({
			id: run.number,
			label: [run.count > 1 && h('strong', {}, `${grouped.format(run.count)} × `), coloured(shortened(run.sql))],
			row: (toggle) => runLine(run, toggle, view.durationMillis),
			body: async () => (run.count > 1 ? group(run, state, context) : (await opened()).oneQuery(run.number, context)),
		});
	return { heads: orderHeads(), row };
}

const orderHeads = () =>
	h(
		'div',
		{ class: 'order-row heads' },
		ORDER_HEADS.map((title) => h('span', { class: title === 'Statement' ? '' : 'right' }, title)),
	);

const runLine = (run, toggle, whole) =>
	h(
		'div',
		{ class: 'order-row' },
		h('span', { class: 'num right quiet' }, grouped.format(run.number)),
		time(run.atMillis, 'right quiet'),
		h('div', { class: 'query-text' }, toggle),
		h('span', { class: 'spot', vars: { x: share(run.atMillis, whole), w: share(run.endMillis - run.atMillis, whole) } }),
		time(run.millis, 'right'),
		h('span', { class: 'num right' }, grouped.format(run.rows)),
	);

const share = (part, whole) => `${Math.min(100, (part / Math.max(whole, 0.001)) * 100)}%`;

const group = async (run, { filter, search }, context) =>
	(await opened()).executions({ statement: run.statement, from: run.number, to: run.lastNumber, filter, search }, run.maxMillis, context);
