// @ts-check
import { button, message, skeleton } from './controls.js';
import { copy } from './copy.js';
import { h, mark } from './dom.js';
import { drawHandle } from './handle.js';
import { adopt } from './sheets.js';

const panels = () => import('./panels.js');

const unreachable = (retry) => message('The application does not answer', ['It may be restarting.'], button('Try again', retry));

/** The open panel: fetches its data and, the first time, what draws it; says so if either fails. */
export class Content {
	/** what is on screen */ drawn = '';
	#start = '';
	#turn = 0;
	/** @type {() => void} */ #afterwards = () => {};

	constructor(toolbar) {
		this.toolbar = toolbar;
	}

	/** The chosen panel, or the first if the request has no such panel. */
	get panel() {
		const { prefs, request } = this.toolbar;
		const known = request?.panels ?? [];
		return known.length && !known.some((one) => one.id === prefs.panel) ? known[0].id : prefs.panel;
	}

	get wanted() {
		return `${this.toolbar.request?.id}/${this.panel}`;
	}

	async load() {
		const turn = ++this.#turn;
		this.drawn = this.wanted;
		const { body, panel } = this.toolbar.parts;
		const focused = this.#focused;
		panel.setAttribute('aria-busy', 'true');
		this.#afterwards = () => {};
		const waiting = setTimeout(() => turn === this.#turn && body.replaceChildren(skeleton()), 150);
		const nodes = await this.#nodes(turn);
		clearTimeout(waiting);
		if (turn !== this.#turn) return;
		const inside = this.#focused || (focused && !this.toolbar.shadow.activeElement);
		body.replaceChildren(...[].concat(nodes).flat().filter(Boolean));
		body.dataset.panel = this.panel;
		if (inside) panel.focus({ preventScroll: true });
		body.scrollTop = 0;
		panel.removeAttribute('aria-busy');
		this.#afterwards();
	}

	/** Draws the panel again, or offers to where somebody is at work in it. */
	refresh() {
		const { body } = this.toolbar.parts;
		if (!this.#focused && !body.scrollTop) return this.load();
		if (body.querySelector(':scope > .newer')) return;
		const show = button('Show', () => this.load(), { className: 'small' });
		const offer = h('div', {}, 'Plans made after the response change what is found. ', show);
		body.prepend(h('div', { class: 'notice info newer', role: 'status' }, mark('info'), offer));
	}

	get #focused() {
		return this.toolbar.parts.body.contains(this.toolbar.shadow.activeElement);
	}

	async #nodes(turn) {
		const { toolbar } = this;
		const drawing = await panels().catch(() => null);
		if (!drawing) return unreachable(() => this.load());
		if (turn !== this.#turn) return [];
		const { draw, trouble } = drawing;
		try {
			if (toolbar.problem && !toolbar.request) throw toolbar.problem;
			if (!toolbar.request) return [];
			await this.#describe(turn);
			return await draw(this.panel, this.#context());
		} catch (problem) {
			if (problem.kind === 'expired' && toolbar.request) toolbar.request.expired = true;
			return trouble(problem, this.#context(), () => (toolbar.problem ? toolbar.start() : this.load()));
		}
	}

	// Somebody else may have asked for the panels meanwhile, and drawn nothing.
	async #describe(turn) {
		const { lines, request, inside, parts } = this.toolbar;
		if (!request.panels) await lines.describe(request.id);
		if (turn === this.#turn && !parts.nav.firstChild) inside.draw();
	}

	async #open(panel, id, start) {
		const { lines } = this.toolbar;
		if (!lines.find(id)) await lines.describe(id).catch(() => {});
		this.#start = start;
		await this.toolbar.go(panel, id);
		this.#start = '';
	}

	/** What a panel may ask of the toolbar. */
	#context() {
		const { toolbar, panel } = this;
		const { request, api } = toolbar;
		return {
			request,
			/** The view of this panel, or a part of it. */
			fetch: (part, parameters) => api.panel(request.id, panel, part, parameters),
			/** Does what a button says; the view of what came of it. */
			perform: (action, parameters) => api.perform(request.id, panel, action, parameters),
			/** This panel, a part of it or what came of an action, as elements. */
			fragment: (part, parameters, method) => api.fragment(request.id, panel, part, parameters, method),
			newest: toolbar.lines.all.find((one) => !one.expired && one.kind !== 'outside')?.id,
			/** What `open` said to begin with. */
			start: this.#start,
			/** Does something as soon as the panel is on screen. */
			afterwards: (act) => (this.#afterwards = act),
			/** Shows a panel, of another request if one is named. `start`: what it begins with, such as `compare` of the history. */
			open: (other, id = request.id, start = '') => this.#open(other, id, start),
			/** Takes the style sheet of a panel. */
			adopt: (name) => adopt(name, toolbar.shadow),
			/** What this browser does not want to see, as `silencers` names it. */
			silenced: () => toolbar.prefs.silenced,
			silence(silenced) {
				toolbar.prefer({ silenced });
				drawHandle(toolbar);
				toolbar.inside.draw();
			},
			copy: (text, what) => copy(toolbar, text, what),
		};
	}
}
