// @ts-check
import { Api } from './api.js';
import { Preferences, applyPlace, buildShell } from './dock.js';
import { drawHandle, ping } from './handle.js';
import { onKey, onShortcut } from './keyboard.js';
import { Lines, poll, watchPage } from './lines.js';
import { settle } from './settle.js';

/** What the toolbar knows and does. The modules around it draw what it knows. */
export class Toolbar {
	preferences = new Preferences();
	/** @type {any} the one that is shown */ request = null;
	/** @type {any} why there is no request */ problem = null;
	/** hidden until the next page */ gone = false;
	/** whether the handle has just been dragged */ dragged = false;
	/** whether the focus goes to the chosen tab when it is drawn */ opening = false;
	/** @type {Record<string, any>} */ parts = {};
	/** @type {import('./inside.js').Inside | undefined} what dock and page show, once one of them is */ inside;
	#connected = new AbortController();

	/** @param {HTMLElement} host */
	constructor(host) {
		this.host = host;
		this.api = new Api(host.getAttribute('api') ?? '/debug-toolbar');
		this.lines = new Lines(this.api);
	}

	get page() {
		return this.host.hasAttribute('page');
	}

	get own() {
		return this.host.getAttribute('request') ?? '';
	}

	get prefs() {
		return this.preferences.values;
	}

	get shadow() {
		return /** @type {ShadowRoot} */ (this.host.shadowRoot);
	}

	build() {
		this.shadow.replaceChildren(buildShell(this));
		this.shadow.addEventListener('keydown', (event) => onKey(this, event));
		this.apply();
	}

	connect() {
		this.#connected.abort();
		const { signal } = (this.#connected = new AbortController());
		document.addEventListener('keydown', (event) => onShortcut(this, event), { signal });
		addEventListener('hashchange', () => this.#followAddress(), { signal });
		if (this.page) poll(() => this.#poll(), signal);
		else watchPage((id) => this.#arrived(id), signal);
	}

	disconnect() {
		this.#connected.abort();
	}

	async start() {
		this.problem = null;
		try {
			await (this.page ? this.lines.loadAll() : this.lines.load(this.own));
			this.request = this.lines.find(this.own) ?? this.lines.all[0] ?? null;
		} catch (problem) {
			this.problem = problem;
			await this.lines.loadAll().catch(() => {});
		}
		drawHandle(this);
		this.inside?.draw();
		settle(this, this.request?.id);
		if (this.page && !this.problem) return this.#followAddress();
		if (this.prefs.open || this.page) return this.go(this.prefs.panel, this.request?.id);
	}

	show({ panel = this.prefs.panel, request = '' }) {
		this.prefer({ open: true });
		return this.go(panel, request || this.request?.id);
	}

	async toggle(open = !this.prefs.open) {
		this.gone = false;
		this.prefer({ open, hidden: false });
		const { panel, handle } = this.parts;
		if (!open) return handle.querySelector('button')?.focus({ preventScroll: true });
		panel.focus({ preventScroll: true });
		this.opening = true;
		if (this.inside?.isCurrent()) this.inside.draw();
		else await this.go(this.prefs.panel, this.request?.id);
	}

	/** Shows a panel of a request. */
	async go(panel, id) {
		if (panel !== this.prefs.panel) this.prefer({ panel });
		this.request = this.lines.find(id) ?? this.request;
		this.lines.fresh.delete(id);
		const inside = (this.inside ??= await this.#load());
		inside.draw();
		if (this.page && location.hash.split('/')[1]) history.replaceState(null, '', `#/${this.request.id}/${panel}`);
		await inside.show();
	}

	async #poll() {
		if (!(await this.lines.loadNewer())) return;
		if (this.request) this.inside?.drawRequests();
		else await this.start();
	}

	/** A new request is announced, never shown: the view belongs to the user. */
	async #arrived(id) {
		if (!(await this.lines.arrived(id, this.own))) return;
		drawHandle(this);
		this.inside?.drawBar();
		ping(this);
		settle(this, id);
	}

	#followAddress() {
		if (!this.page) return;
		const [, id, panel] = location.hash.split('/');
		this.parts.root.classList.toggle('picked', Boolean(this.lines.find(id)));
		return this.go(panel || this.prefs.panel, id);
	}

	/** Loads what is needed to open the dock; also when it is likely to be opened soon. */
	preload() {
		import('./panels.js').then(({ preload }) => preload(this.prefs.panel)).catch(() => {});
		return import('./inside.js');
	}

	async #load() {
		const { load } = await this.preload();
		return this.inside ?? load(this);
	}

	/** Brings the element in line with the preferences. */
	apply() {
		applyPlace(this);
	}

	prefer(change) {
		const { dock, maximised } = this.prefs;
		this.preferences.change(change);
		this.apply();
		if (dock !== this.prefs.dock || maximised !== this.prefs.maximised) this.inside?.drawBar();
	}
}
