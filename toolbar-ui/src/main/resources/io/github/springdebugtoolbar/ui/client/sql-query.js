// @ts-check
/** One execution: SQL, values, times, where it came from. */
import { h } from './dom.js';
import { grouped, time } from './format.js';
import { button } from './controls.js';
import { definition, masked, notice, place, sourceLines, sqlBlock, table } from './parts.js';

export const queryDetail = (query, context) =>
	h(
		'div',
		{ class: 'detail' },
		h(
			'div',
			{ class: 'detail-columns' },
			h('div', {}, failure(query), sqlBlock(query.sql), cut(query), actions(query, context), parameters(query)),
			h('div', {}, facts(query), source(query), stack(query)),
		),
	);

const failure = ({ error }) =>
	error &&
	notice(
		'critical',
		h('strong', {}, 'It failed. '),
		error.message,
		h('span', { class: 'quiet' }, ` ${[error.sqlState && `SQL state ${error.sqlState}`, error.vendorCode && `code ${error.vendorCode}`].filter(Boolean).join(', ')}`),
	);

const cut = ({ length, rawSql }) =>
	length > rawSql.length && h('p', { class: 'quiet' }, `The first ${grouped.format(rawSql.length)} of ${grouped.format(length)} characters.`);

const actions = (query, context) =>
	h(
		'div',
		{ class: 'actions' },
		button('Copy SQL', () => context.copy(query.rawSql, 'SQL'), { name: 'copy' }),
		query.parameters.length > 0 &&
			button('Copy with values', () => context.copy(query.sqlWithValues, 'SQL with values'), { name: 'copy' }),
	);

const parameters = ({ parameters: list, batchSize }) =>
	list.length > 0 && [
		h('h4', {}, batchSize > 1 ? `Parameters, the first of ${grouped.format(batchSize)} sets` : 'Parameters'),
		table('Parameters', ['#', 'Column', 'Type', 'Value'], list.slice(0, 200).map(parameter)),
		list.length > 200 && h('p', {}, `The first 200 of ${grouped.format(list.length)}`),
	];

const parameter = (one) => [
	one.key,
	h('code', {}, one.name),
	h('span', { class: 'quiet' }, one.type.toLowerCase()),
	one.masked ? masked() : [h('code', {}, one.value), one.note && h('span', { class: 'quiet' }, ` ${one.note}`)],
];

const facts = (query) =>
	definition(
		[
			['Executed', time(query.executeMillis)],
			['First row', query.firstRowMillis < 0 ? 'none' : time(query.firstRowMillis)],
			['Fetch', time(query.fetchMillis)],
			['Rows', query.rows < 0 ? 'unknown' : grouped.format(query.rows)],
			['Connection', query.connection || 'unknown'],
			['Transaction', query.transaction || 'none (auto-commit)'],
			['Thread', query.thread],
			['Data source', query.dataSource],
			query.batchSize > 0 && ['Batch', `${grouped.format(query.batchSize)} sets`],
		],
		'grid',
	);

const source = ({ source: found }) =>
	found && [
		h('h4', {}, 'Source'),
		h('figure', { class: 'code-box' }, h('figcaption', {}, place(found.place)), sourceLines(found)),
	];

const stack = ({ frames, assumed }) => [
	h('h4', {}, 'Stack, application frames'),
	frames.length
		? h('ol', { class: 'stack' }, frames.map((frame) => h('li', { class: 'app' }, row(frame))))
		: h('p', { class: 'quiet' }, ['No frame of the application is on the stack. ', h('code', {}, 'debug-toolbar.recording.application-packages')]),
	assumed && h('p', { class: 'quiet' }, 'Assumed: the stack of an earlier query of this statement. Later ones are only sampled.'),
];

const row = ({ code, place: where, template }) =>
	template ? [place(where), ' ', h('span', { class: 'quiet' }, code)] : [h('code', {}, code), ' ', place(where)];
