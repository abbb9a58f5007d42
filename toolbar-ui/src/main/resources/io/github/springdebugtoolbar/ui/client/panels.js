// @ts-check
/**
 * What is drawn inside the dock. Loaded when it is opened for the first time, so that a page with a collapsed toolbar
 * does not pay for it. A panel is a fragment of the server; one that moves under the hand has a module here.
 */
import { h, mark } from './dom.js';
import { button, message } from './controls.js';

/** @type {Record<string, () => Promise<{draw: (context: any) => any}>>} */
const MODULES = { findings: () => import('./findings.js'), history: () => import('./history.js'), sql: () => import('./sql.js') };

const load = (panel) => MODULES[panel]?.() ?? import('./fragment.js');

/** Loads what draws a panel, ahead of its data. */
export const preload = (panel) => void load(panel);

/** The nodes of a panel. */
export const draw = async (panel, context) => (await load(panel)).draw(context);

/** What is shown instead of a panel that cannot be shown. */
export function trouble(problem, context, retry) {
	return (TROUBLES[problem.kind] ?? failed)(problem, context, retry);
}

const again = (retry) => button('Try again', retry);

const newest = (context) => context.newest && button('Newest request', () => context.open('sql', context.newest));

const TROUBLES = {
	expired: (problem, context) =>
		message(
			'This request has expired',
			['The history keeps the latest requests only. ', h('code', {}, 'debug-toolbar.history.capacity')],
			newest(context),
		),
	unknown: (problem, context) =>
		message('This request is not known', [problem.message, ' The application was started anew since.'], newest(context)),
	running: (problem, context, retry) =>
		message('This request is still running', ['It is shown when its last byte is sent.'], again(retry)),
	disabled: (problem, context, retry) =>
		message('Recording is off', [problem.message, ' Requests pass through untouched, nothing is kept.'], again(retry)),
	refused: (problem, context, retry) =>
		message('The toolbar refused this page', [problem.message, ' The log of the application says how to allow it.'], again(retry)),
	unreachable: (problem, context, retry) =>
		message('The application does not answer', ['It may be restarting. What is shown here is the state before.'], again(retry)),
};

function failed(problem, context, retry) {
	if (!problem.kind) console.error(problem);
	const { status, detail } = problem;
	return h(
		'div',
		{ class: 'message failed' },
		h('h3', {}, mark('critical', ''), 'This panel failed'),
		h('p', {}, status && `The server answered ${status}: `, problem.message ?? String(problem)),
		h('p', { class: 'quiet' }, 'Your application is not affected. The other panels work.'),
		detail && h('pre', { class: 'code', tabindex: 0, 'aria-label': 'Details' }, detail),
		h(
			'div',
			{ class: 'actions' },
			again(retry),
			detail && button('Copy details', () => context.copy(detail, 'Details'), { name: 'copy' }),
		),
	);
}
