// @ts-check
/** The SQL panel: totals, and the queries by statement or in the order in which they ran. */
import { h } from './dom.js';
import { count, grouped, time } from './format.js';
import { arrowKeys, button, choice, message, searchField, selectField } from './controls.js';
import { fact, loaded, notice } from './parts.js';
import { orderRows, statementRows } from './sql-rows.js';
import { sheet } from './sheets.js';
import { waterfall } from './waterfall.js';

sheet('sql.css');
sheet('plan.css');

const VIEWS = [
	['statements', 'By statement'],
	['order', 'In order'],
];
const FILTERS = [
	['all', 'All'],
	['read', 'Reads'],
	['write', 'Writes'],
	['slow', 'Slow'],
	['duplicate', 'Duplicates'],
	['failed', 'Failed'],
];
const SORTS = [
	['total', 'Total time'],
	['count', 'Count'],
	['rows', 'Rows'],
	['max', 'Slowest'],
];

export async function draw(context) {
	const list = h('div', { class: 'list' });
	const [view, picture] = await Promise.all([
		context.fetch(),
		waterfall(context, ({ query }, { statement }) => reveal(list, query, statement, context)),
		context.adopt('sql.css'),
		context.adopt('plan.css'),
	]);
	if (context.start) context.afterwards(() => revealQuery(list, context.start, context));
	return view.ran ? panel(view, picture, list, context) : [message('No query', ['This request did not use a database.'])];
}

function panel(view, picture, list, context) {
	const state = { view: 'statements', filter: 'all', search: '', sort: 'total' };
	const set = (change) => {
		Object.assign(state, change);
		return loaded(() => page(state, context), (first) => rows(first, { state, set, view, context }), context, list);
	};
	const sort = h('span', { class: 'sort' });
	const drawSort = () => sort.replaceChildren(selectField('Sort', SORTS, state.sort, (one) => set({ sort: one })));
	drawSort();
	list.addEventListener('sorted', drawSort);
	list.append(...rows(view.statements, { state, set, view, context }));
	arrowKeys(list, '.expand');
	return [sources(view), dropped(view), picture, tools(set, sort), list];
}

/** Opens a statement where it stands in the list; its query at the top if it does not stand there. */
async function reveal(list, query, statement, context) {
	const row = list.querySelector(`[data-id="${statement}"]:has(.query-row)`) ?? (await import('./sql-executions.js')).queryRow(query, context);
	if (!row.isConnected) list.prepend(row);
	row.querySelector('.expand').focus({ preventScroll: true });
	await row.open();
	row.scrollIntoView({ block: 'start' });
}

/** Opens the statement of a query. */
async function revealQuery(list, query, context) {
	const { statement } = await context.fetch(`queries/${query}`).catch(() => ({}));
	await reveal(list, query, statement, context);
}

/** A page of the list as the tools say. */
function page({ view, ...parameters }, context, number = 0) {
	return context.fetch(view, { ...parameters, page: number });
}

function rows(first, panel) {
	if (!first.total) return [message('No query matches', ['Change the filter or the search.'])];
	const { heads, row } = panel.state.view === 'order' ? orderRows(panel) : statementRows(panel);
	return [heads, ...more(first, row, panel)];
}

/** A page of rows, and a button for the next. */
function more({ items, total, page: number, size }, row, panel) {
	const drawn = items.map(row);
	const left = total - number * size - items.length;
	if (left <= 0) return drawn;
	const next = h('div', { class: 'pager' });
	const load = async () => next.replaceWith(...more(await page(panel.state, panel.context, number + 1), row, panel));
	next.append(button(`Show the next ${Math.min(size, left)} of ${grouped.format(left)}`, load, { className: 'small' }));
	return [...drawn, next];
}

const sources = (view) =>
	h('ul', { class: 'sources' }, view.sources.map((source) =>
		h(
			'li',
			{},
			h('strong', {}, source.name),
			fact('', count(source.queries, 'query', 'queries')),
			time(source.millis),
			fact('', count(source.rows, 'row')),
			source.similar > 0 && h('span', { class: 'num right', title: 'Queries whose statement ran more than once' }, `${grouped.format(source.similar)} similar`),
			source.duplicates > 0 && h('span', { class: 'num right', title: 'Queries that ran more than once with the same values' }, count(source.duplicates, 'duplicate')),
		),
	));

const dropped = ({ ran, kept, limitProperty }) =>
	kept < ran &&
	notice(
		'warning',
		h('strong', {}, `${grouped.format(ran)} queries ran, the ${limitProperty ? 'first' : 'last'} ${grouped.format(kept)} are kept.`),
		` The other ${grouped.format(ran - kept)} are part of all totals, but cannot be opened. `,
		h('code', {}, limitProperty),
	);

function tools(set, sort) {
	let timer = 0;
	const search = (text) => {
		clearTimeout(timer);
		timer = setTimeout(() => set({ search: text }), 120);
	};
	return h(
		'div',
		{ class: 'tools' },
		choice('List', VIEWS, 'statements', (view) => set({ view })),
		choice('Show', FILTERS, 'all', (filter) => set({ filter })),
		searchField('Search SQL or place', search),
		sort,
	);
}
