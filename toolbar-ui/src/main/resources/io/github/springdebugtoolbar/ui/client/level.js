// @ts-check
/** A view one level further in, such as a plan. It takes the place of the panel until the user goes back, by button or Escape. */
import { h } from './dom.js';
import { button } from './controls.js';

/** @returns what is to be filled */
export function openLevel(from, title) {
	const body = from.closest('.body');
	const panel = body.parentElement.querySelector('h2').textContent;
	const behind = [...body.children].filter((one) => !one.hidden);
	const at = body.scrollTop;
	const hide = (on) => behind.forEach((one) => (one.hidden = on));
	const close = () => {
		level.remove();
		hide(false);
		body.scrollTop = at;
		from.focus({ preventScroll: true });
	};
	const back = button(panel, close, { name: 'back', className: 'back', 'aria-label': `Back to ${panel}` });
	const into = h('div', { class: 'loaded' });
	const level = h('div', { class: 'level' }, h('div', { class: 'tools crumbs' }, back, '/', h('h3', {}, title)), into);
	hide(true);
	body.append(level);
	body.scrollTop = 0;
	back.focus();
	return into;
}
