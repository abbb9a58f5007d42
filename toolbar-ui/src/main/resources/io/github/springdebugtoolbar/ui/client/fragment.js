// @ts-check
/**
 * A panel as the server rendered it. What every such panel gets here: one search over its facts and rows, `data-copy`
 * buttons, and the signs of places and masked values.
 */
import { h, icon, unseen } from './dom.js';
import { button, message, searchField } from './controls.js';

export async function drawFragment(context) {
	const nodes = await context.fragment();
	const root = h('div', { class: 'fragment' }, nodes);
	root.querySelectorAll('a.place').forEach(decoratePlace);
	root.querySelectorAll('.masked').forEach((one) => one.prepend(icon('lock'), unseen('masked ')));
	root.querySelectorAll('[data-copy]').forEach((one) => one.replaceWith(copyButton(one, context)));
	root.querySelectorAll('.scroll').forEach((one) => one.setAttribute('tabindex', '0'));
	return root.querySelector('.sections') ? [tools(root), root] : root;
}

function decoratePlace(place) {
	place.title = 'Open in IDE';
	place.append(icon('edit'));
}

const copyButton = ({ dataset, textContent }, context) =>
	button(textContent, () => context.copy(dataset.copy, textContent.replace(/^Copy (as )?/, '')), { name: 'copy' });

function tools(root) {
	const none = h('div', { hidden: true }, message('Nothing matches', ['Change the search.']));
	root.append(none);
	const search = (text) => {
		root.querySelectorAll('.facts > div, tbody tr').forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(text)));
		const sections = [...root.querySelectorAll('section')];
		for (const section of sections) section.hidden = Boolean(text) && !section.querySelector('.facts > div:not([hidden]), tbody tr:not([hidden])');
		none.hidden = sections.some((section) => !section.hidden);
	};
	const actions = [...root.querySelectorAll('.panel-actions > *')];
	return h('div', { class: 'tools' }, searchField('Search', search), h('span', { class: 'grow' }), actions);
}
