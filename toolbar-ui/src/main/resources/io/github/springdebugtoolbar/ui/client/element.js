// @ts-check
import { Toolbar } from './toolbar.js';

const styles = fetch(new URL('toolbar.css', import.meta.url))
	.then((response) => response.text())
	.then((text) => new CSSStyleSheet().replace(text));

/** The element: a shell around the toolbar that may be taken out of the page and put back. */
export class DebugToolbar extends HTMLElement {
	static observedAttributes = ['request'];

	/** @type {Toolbar | undefined} */ #toolbar;
	/** @type {(value?: any) => void} */ #resolve = () => {};
	#ready = new Promise((resolve) => (this.#resolve = resolve));

	constructor() {
		super();
		this.attachShadow({ mode: 'open' });
	}

	get ready() {
		return this.#ready;
	}

	async connectedCallback() {
		if (this.#toolbar) return this.#toolbar.connect();
		this.#toolbar = new Toolbar(this);
		const sheet = await styles.catch(() => null);
		if (!sheet) return;
		/** @type {ShadowRoot} */ (this.shadowRoot).adoptedStyleSheets = [sheet];
		this.#toolbar.build();
		this.#toolbar.connect();
		await this.#toolbar.start();
		this.#resolve();
	}

	disconnectedCallback() {
		this.#toolbar?.disconnect();
	}

	attributeChangedCallback(name, before, after) {
		if (before && after && before !== after) this.#toolbar?.start();
	}

	/** @param {{panel?: string, request?: string}} [what] */
	async show(what = {}) {
		await this.#ready;
		return this.#toolbar?.show(what);
	}

	hide() {
		this.#toolbar?.toggle(false);
	}
}
