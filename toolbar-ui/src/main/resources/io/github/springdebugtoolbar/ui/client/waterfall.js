// @ts-check
/** The waterfall of the SQL panel: connections, transactions and statements on the clock, and what ran when no SQL ran. */
import { h } from './dom.js';
import { button } from './controls.js';
import { lanes } from './lanes.js';
import { loaded } from './parts.js';

const WORDS = {
	wait: 'Wait for connection',
	execute: 'Execute',
	failed: 'Failed',
	fetch: 'Fetch rows',
	commit: 'Commit',
	rollback: 'Rollback',
};

/** @param {any} context @param {(span: any, lane: any) => void} pick opens a query */
export const waterfall = (context, pick) =>
	loaded(() => context.fetch('waterfall'), (view) => draw(view, context, pick), context);

function draw({ lanes: rows, at, end, merged }, context, pick) {
	const box = h('div', { hidden: true });
	const toggle = button('Show as table', () => table(box, toggle, context), { className: 'small' });
	const kinds = new Set(rows.flatMap((row) => row.spans.map((span) => span.kind)));
	const finer = async (from, to) => (await context.fetch('waterfall', { from, to })).lanes;
	return [
		lanes({
			title: 'Waterfall',
			at,
			end,
			rows,
			legend: Object.keys(WORDS).filter((kind) => kinds.has(kind)),
			words: WORDS,
			pick,
			finer: merged && finer,
			actions: toggle,
		}),
		box,
	];
}

/** The same as a table, coarser than the picture. */
function table(box, toggle, context) {
	box.hidden = !box.hidden;
	toggle.firstChild.textContent = box.hidden ? 'Show as table' : 'Hide table';
	if (!box.childElementCount) loaded(() => context.fragment('waterfall', { steps: 25 }), (nodes) => nodes, context, box);
}
