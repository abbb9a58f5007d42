// @ts-check
/** The findings: cards that open, and what this browser does not want to see. */
import { h } from './dom.js';
import { arrowKeys, button, popover } from './controls.js';
import { silencers, tally } from './format.js';
import { alive } from './fragment.js';
import { loaded } from './parts.js';
import { sheet } from './sheets.js';

sheet('findings.css');
sheet('plan.css');

export async function draw(context) {
	const [nodes] = await Promise.all([context.fragment(), context.adopt('findings.css'), context.adopt('plan.css')]);
	const root = alive(nodes, context);
	root.addEventListener('click', ({ target }) => target.closest('[data-compare]') && context.open('history', undefined, 'compare'));
	const list = root.querySelector('.cards');
	if (!list) return root;
	const cards = [...list.children];
	const silenced = h('ol', { class: 'cards' });
	const rest = h('section', {}, h('h3', { class: 'section' }, 'Silenced'), silenced);
	const { route } = root.querySelector('[data-route]').dataset;
	const arrange = () => {
		const unwanted = context.silenced();
		for (const card of cards) {
			const off = keysOf(card, route).some((one) => unwanted.includes(one));
			(off ? silenced : list).append(card);
			card.querySelector('.back').hidden = !off;
		}
		rest.hidden = !silenced.children.length;
		sum(root, list.children.length, silenced.children.length);
	};
	const silence = (card, keys, on) => {
		const others = context.silenced().filter((one) => !keys.includes(one));
		context.silence(on ? [...others, ...keys] : others);
		open(card, context, !on);
		arrange();
		(on ? (list.querySelector('.card-toggle') ?? card.querySelector('.back')) : card.querySelector('.card-toggle')).focus();
	};
	for (const card of cards) dress(card, route, silence, context);
	list.after(rest);
	arrange();
	arrowKeys(root, '.card-toggle');
	root.addEventListener('click', ({ target }) => click(target, cards, context));
	const asked = cards.find((one) => one.dataset.fingerprint === context.start);
	const first = asked ?? list.firstElementChild;
	if (first) await open(first, context);
	if (asked) context.afterwards(() => show(asked, context));
	return root;
}

const keysOf = ({ dataset: { problem: code, fingerprint } }, route) => silencers({ code, fingerprint }, route);

/** How many there are. What all of them would bring is not said of those that nobody wants to see. */
function sum(root, wanted, silenced) {
	root.querySelector('.count').textContent = `${tally(wanted, silenced)}.`;
	root.querySelector('.all-fixed')?.toggleAttribute('hidden', !wanted);
}

function click(target, cards, context) {
	const { go, queries } = target.closest('button')?.dataset ?? {};
	const toggle = target.closest('.card-toggle');
	if (go) show(cards[go - 1], context);
	if (queries !== undefined) context.open('sql', undefined, target.closest('.card').dataset.query);
	if (toggle) open(toggle.closest('.card'), context, toggle.getAttribute('aria-expanded') !== 'true');
}

/** Opens or closes a card. Its body is fetched when it is first opened. */
async function open(card, context, on = true) {
	const body = card.querySelector('.card-body');
	card.querySelector('.card-toggle').setAttribute('aria-expanded', String(on));
	body.hidden = !on;
	if (!on || body.hasChildNodes()) return;
	const draw = (nodes) => {
		const drawn = alive(nodes, context);
		drawn.querySelector('.actions').append(...card.menu());
		return drawn;
	};
	await loaded(() => context.fragment(card.dataset.number), draw, context, body);
}

async function show(card, context) {
	await open(card, context);
	card.scrollIntoView({ block: 'start' });
	card.querySelector('.card-toggle').focus({ preventScroll: true });
}

/** What a card can do beyond showing. */
function dress(card, route, silence, context) {
	const { problem, subject } = card.dataset;
	const keys = keysOf(card, route);
	const property = `debug-toolbar.findings.silenced=${problem}${subject && `:${subject}`}`;
	const item = (label, hint, onclick) => h('button', { type: 'button', class: 'menu-item', onclick }, label, h('span', { class: 'hint' }, hint));
	const menu = (close) => [
		...[
			['Here only', 'this problem at this place'],
			[route, 'this problem in this request'],
			['Everywhere', 'this problem, in every request'],
		].map(([label, hint], i) => item(label, hint, () => (close(), silence(card, [keys[i]], true)))),
		item('Copy the property', 'for everyone', () => (close(), context.copy(property, 'Property'))),
	];
	card.menu = () => popover(button('Silence', null, { className: 'plain' }), 'Silence', menu, 'start');
	card.querySelector('.card-head').append(button('Bring back', () => silence(card, keys, false), { className: 'small back', hidden: true }));
}
