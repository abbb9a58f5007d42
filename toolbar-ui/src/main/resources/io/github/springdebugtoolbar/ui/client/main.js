// @ts-check
/**
 * The entry: one `<debug-toolbar>` element, put there by the script tag of the page.
 *
 *     <script type="module" src="<api>/client/main.js?v=…" data-api="<api>" data-request="<id>" async></script>
 *     <script type="module" src="<api>/client/main.js?v=…" data-api="<api>" data-page></script>
 *
 * The first hangs a toolbar over the page, on `<html>` behind `<body>`, so that a page that swaps its body keeps it; a new
 * tag in the new body only changes the request. The second makes the toolbar an application of its own.
 *
 * Attributes: `request` the request that is the page's own; `page` an application of its own; `theme` auto, light or dark.
 * Methods: `show({panel, request})` opens the toolbar and resolves when the panel is drawn; `hide()` closes it;
 * `ready` resolves when the first request is known. Everything it draws is in the open shadow root: `.handle` and
 * `.handle-open`, `.dock`, `.switcher`, `.nav [role=tab][data-id=<panel>]`, `.panel[aria-busy]`, `.body[data-panel=<panel>]`.
 */
import { adopt, sheet } from './sheets.js';
import { Toolbar } from './toolbar.js';

sheet('toolbar.css');

/** The element: a shell around the toolbar that may be taken out of the page and put back. */
class DebugToolbar extends HTMLElement {
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
		const styled = await adopt('toolbar.css', this.shadowRoot).then(() => true, () => false);
		if (!styled) return;
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

const OWN_PATH = new URL(import.meta.url).pathname;

const tags = () =>
	[...document.querySelectorAll('script[data-api]')].filter((one) => new URL(/** @type {any} */ (one).src).pathname === OWN_PATH);

/** Makes the element, or gives it the request of the newest tag; puts it back if the page has dropped it. */
function attach() {
	const tag = /** @type {HTMLElement | undefined} */ (tags().at(-1));
	if (tag && seen !== tag) {
		seen = tag;
		element ??= document.createElement('debug-toolbar');
		element.setAttribute('api', tag.dataset.api ?? '');
		element.toggleAttribute('page', 'page' in tag.dataset);
		element.setAttribute('request', tag.dataset.request ?? '');
	}
	if (element && !element.isConnected) document.documentElement.append(element);
	if (document.body && observed !== document.body) {
		observed = document.body;
		changes.observe(document.body, { childList: true });
	}
}

/** @type {HTMLElement | undefined} */
let element;
/** @type {Element | undefined} */
let seen;
/** @type {Element | undefined} */
let observed;

const changes = new MutationObserver(attach);

if (!customElements.get('debug-toolbar')) {
	customElements.define('debug-toolbar', DebugToolbar);
	changes.observe(document.documentElement, { childList: true });
	attach();
}
