// @ts-check
/** The History panel: requests of this run and of earlier ones. Two that are chosen, or one and the one before it, are compared. */
import { h } from './dom.js';
import { button, choice, searchField } from './controls.js';
import { alive } from './fragment.js';
import { openLevel } from './level.js';
import { loaded } from './parts.js';

const SHOWN = [
	['all', 'All'],
	['page', 'Pages'],
	['fetch', 'Fetched'],
	['found', 'With findings'],
	['failed', 'Failed'],
];

export async function draw(context) {
	const list = alive(await context.fragment(), context);
	const lines = list.querySelector('.region');
	const state = { show: 'all', search: '' };
	const chosen = new Set();
	const load = () => loaded(() => context.fragment('lines', state), (nodes) => alive(nodes, context), context, lines);
	const set = (change) => Object.assign(state, change) && load();
	const earlier = button('Compare with the one before', () => compare(earlier, {}, context), { disabled: !list.querySelector('[data-comparable]') });
	const two = button('Compare two', () => compare(two, { ids: [...chosen].join() }, context), { disabled: true });
	list.addEventListener('change', ({ target: { type, value, checked } }) => {
		if (type !== 'checkbox') return;
		chosen[checked ? 'add' : 'delete'](value);
		two.disabled = chosen.size !== 2;
	});
	list.addEventListener('click', async ({ target: { dataset } }) => {
		if (dataset.open) context.open('findings', dataset.open);
		if (!dataset.pin) return;
		await context.perform(`pin/${dataset.pin}`);
		await load();
		lines.querySelector(`[data-pin="${dataset.pin}"]`)?.focus();
	});
	new MutationObserver(() => {
		for (const box of lines.querySelectorAll('input')) box.checked = chosen.has(box.value);
	}).observe(lines, { childList: true });
	if (context.start === 'compare') setTimeout(() => compare(earlier, {}, context));
	return [h('div', { class: 'tools' }, choice('Show', SHOWN, 'all', (show) => set({ show })), searchField('Search path', (search) => set({ search })), h('span', { class: 'grow' }), earlier, two), list];
}

function compare(from, parameters, context) {
	show(parameters, context, openLevel(from, 'Compare'));
}

function show(parameters, context, into) {
	return loaded(() => context.fragment('compare', parameters), (nodes) => comparison(nodes, context, into), context, into);
}

function comparison(nodes, context, into) {
	const root = alive(nodes, context);
	const swap = root.querySelector('[data-before]');
	swap?.addEventListener('click', async () => {
		await show({ ...swap.dataset }, context, into);
		into.querySelector('[data-before]')?.focus();
	});
	return root;
}
