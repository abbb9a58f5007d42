// @ts-check
/** The collapsed toolbar: one line that tells what the request cost, and can be put anywhere along the edges. */
import { h, mark, unseen } from './dom.js';
import { badge, queriesOf, sqlTime, time } from './format.js';
import { iconButton, popover } from './controls.js';
import { SHORTCUT, placement } from './menus.js';

const STATES = { expired: 'Request expired', unknown: 'Request unknown', running: 'Still running', refused: 'Toolbar refused', disabled: 'Recording off' };

export function drawHandle(toolbar) {
	if (toolbar.page || !(toolbar.request || toolbar.problem)) return;
	const open = h(
		'button',
		{
			type: 'button',
			class: 'handle-open',
			'aria-keyshortcuts': SHORTCUT,
			title: `Open the debug toolbar (${SHORTCUT})`,
			onpointerenter: () => toolbar.preload(),
			onclick: () => toolbar.dragged || toolbar.toggle(true),
			onpointerdown: (event) => drag(toolbar, event),
			onkeydown: (event) => move(toolbar, event),
		},
		toolbar.problem ? stateOf(toolbar.problem) : costs(toolbar.request, toolbar.prefs),
		arrived(toolbar.lines.fresh.size),
	);
	const label = 'Place or hide the toolbar';
	toolbar.parts.handle.replaceChildren(open, ...popover(iconButton('more', label), label, (close) => placement(toolbar, close)));
	toolbar.apply();
}

const stateOf = (problem) => [mark('info', ''), h('span', {}, STATES[problem.kind] ?? 'Toolbar failed')];

const costs = (request, prefs) => [badge(request, prefs), time(request.ms), queriesOf(request.queries), sqlTime(request.sql, 'handle-sql')];

const arrived = (n) => n > 0 && h('span', { class: 'arrived' }, `+${n}`, unseen(` new ${n === 1 ? 'request' : 'requests'}`));

/** Lights up the border for a moment. */
export function ping({ parts }) {
	parts.handle.classList.remove('ping');
	void parts.handle.offsetWidth;
	parts.handle.classList.add('ping');
}

function drag(toolbar, event) {
	if (event.button !== 0) return;
	const { handle } = toolbar.parts;
	const target = event.currentTarget;
	const box = handle.getBoundingClientRect();
	toolbar.dragged = false;
	target.setPointerCapture(event.pointerId);
	const follow = (now) => {
		const [x, y] = [now.clientX - event.clientX, now.clientY - event.clientY];
		if (!toolbar.dragged && Math.hypot(x, y) < 5) return;
		toolbar.dragged = true;
		handle.classList.add('dragging');
		handle.style.translate = `${x}px ${y}px`;
	};
	const end = (now) => {
		target.removeEventListener('pointermove', follow);
		handle.classList.remove('dragging');
		handle.style.translate = '';
		if (!toolbar.dragged) return;
		const x = (box.left + box.width / 2 + now.clientX - event.clientX) / innerWidth;
		const y = (box.top + box.height / 2 + now.clientY - event.clientY) / innerHeight;
		toolbar.prefer(nearest(x, y));
	};
	target.addEventListener('pointermove', follow);
	target.addEventListener('pointerup', end, { once: true });
	target.addEventListener('pointercancel', end, { once: true });
}

/** The nearest edge; its corners attract within 15 %. */
function nearest(x, y) {
	const distances = { left: x, right: 1 - x, top: y, bottom: 1 - y };
	const [edge] = Object.entries(distances).sort((a, b) => a[1] - b[1])[0];
	const along = edge === 'left' || edge === 'right' ? y : x;
	return { edge, at: along < 0.15 ? 0 : along > 0.85 ? 1 : Math.round(along * 100) / 100 };
}

function move(toolbar, event) {
	const { edge, at } = toolbar.prefs;
	const level = edge === 'top' || edge === 'bottom';
	const [back, forth] = level ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
	const across = { ArrowUp: 'top', ArrowDown: 'bottom', ArrowLeft: 'left', ArrowRight: 'right' }[event.key];
	if (!across) return;
	event.preventDefault();
	const sign = event.key === back ? -1 : event.key === forth ? 1 : 0;
	const step = event.shiftKey ? 1 : 0.05;
	if (!sign) toolbar.prefer({ edge: across });
	else if ((sign < 0 && at === 0) || (sign > 0 && at === 1))
		toolbar.prefer({ edge: across, at: edge === 'bottom' || edge === 'right' ? 1 : 0 });
	else toolbar.prefer({ at: Math.max(0, Math.min(1, Math.round((at + sign * step) * 100) / 100)) });
	toolbar.parts.live.textContent = `Toolbar at ${toolbar.prefs.edge}, ${Math.round(toolbar.prefs.at * 100)} %`;
}
