// @ts-check
/** The History panel: filter, search, and the choice of two requests. Lists and comparisons are fragments of the server. */
import { h } from './dom.js';
import { choice, searchField } from './controls.js';
import { alive, drawPart } from './fragment.js';
import { sheet } from './sheets.js';

sheet('history.css');

const SHOWN = [
	['all', 'All'],
	['page', 'Pages'],
	['fetch', 'Fetched'],
	['found', 'With findings'],
	['failed', 'Failed'],
];

export async function draw(context) {
	const [nodes] = await Promise.all([context.fragment(), context.adopt('history.css')]);
	const list = alive(nodes, context);
	const lines = list.querySelector('.region');
	const [before, two] = list.querySelectorAll('[data-level]');
	const state = { show: 'all', search: '' };
	const set = (change) => drawPart(`lines?${new URLSearchParams(Object.assign(state, change))}`, context, lines);
	list.querySelector('.tools').prepend(
		choice('Show', SHOWN, 'all', (show) => set({ show })),
		searchField('Search path', (search) => set({ search })),
		h('span', { class: 'grow' }),
	);
	list.addEventListener('click', ({ target: { dataset } }) => dataset.open && context.open('findings', dataset.open));
	choose(list, lines, two);
	if (context.start) context.afterwards(() => compare(before));
	return list;
}

/** Also if there is nothing to compare with: then that is what is said. */
function compare(button) {
	button.disabled = false;
	button.click();
}

/** Two requests can be chosen on different pages of the list. */
function choose(list, lines, two) {
	const chosen = new Set();
	list.addEventListener('change', ({ target: { type, value, checked } }) => {
		if (type !== 'checkbox') return;
		chosen[checked ? 'add' : 'delete'](value);
		two.disabled = chosen.size !== 2;
		two.dataset.post = `compare?ids=${[...chosen]}`;
	});
	new MutationObserver(() => {
		for (const box of lines.querySelectorAll('input')) box.checked = chosen.has(box.value);
	}).observe(lines, { childList: true });
}
