// @ts-check
/** The requests that the toolbar knows, and how it hears of new ones. */

/** The requests that the toolbar knows, newest first, and which of them the user has not seen. */
export class Lines {
	/** @type {any[]} */ all = [];
	fresh = new Set();

	/** @param {import('./api.js').Api} api */
	constructor(api) {
		this.api = api;
	}

	find(id) {
		return this.all.find((one) => one.id === id);
	}

	/** The one before (1) or after (-1) a request. */
	beside(id, step) {
		const requests = this.all.filter((one) => one.kind !== 'outside');
		return requests[requests.findIndex((one) => one.id === id) + step];
	}

	/** What was known of a request stays known. */
	keep(line) {
		const known = this.find(line.id);
		const { panels, planning } = line.panels ? line : (known ?? line);
		if (known) Object.assign(known, line, { panels, planning });
		else this.all.push(line);
		this.all.sort((a, b) => Number(a.kind === 'outside') - Number(b.kind === 'outside') || b.started - a.started);
	}

	async load(id) {
		this.keep(await patiently(() => this.api.request(id)));
	}

	/** Brings panels and numbers of a request up to date. */
	async describe(id) {
		this.keep(await this.api.request(id));
	}

	/** The whole history, for the page, the switcher and the keys. */
	async loadAll() {
		(await this.api.requests()).forEach((line) => this.keep(line));
	}

	/** What came after the newest. Whether there is anything. */
	async loadNewer() {
		const before = this.find('unattributed')?.queries;
		const lines = await this.api.requests(this.all.find((one) => one.kind !== 'outside')?.id);
		const added = lines.filter((line) => line.kind !== 'outside' && !this.find(line.id));
		for (const line of lines) this.keep(line);
		for (const line of added) this.fresh.add(line.id);
		return added.length > 0 || before !== this.find('unattributed')?.queries;
	}

	/** A request that the page made. Whether it is new. */
	async arrived(id, own) {
		if (id === own || this.fresh.has(id) || this.find(id)?.here) return false;
		const known = Boolean(this.find(id));
		this.fresh.add(id);
		try {
			await this.load(id);
			this.find(id).here = true;
		} catch {
			this.fresh.delete(id);
			return false;
		}
		if (known) this.fresh.delete(id);
		return !known;
	}
}

const ASKED_BY_CODE = new Set(['fetch', 'xmlhttprequest', 'beacon', 'iframe', 'frame', 'other', 'eventsource']);

/**
 * Tells the id of each request that the page makes, also of those made before. Nothing of the page is patched:
 * the browser hands out the timing header that each recorded response carries.
 * @param {(id: string) => void} tell
 * @param {AbortSignal} signal
 */
export function watchPage(tell, signal) {
	if (typeof PerformanceObserver === 'undefined') return;
	const observer = new PerformanceObserver((list) => {
		for (const entry of /** @type {PerformanceResourceTiming[]} */ (list.getEntries())) {
			const id = entry.serverTiming?.find((one) => one.name === 'debug-toolbar')?.description;
			if (id && ASKED_BY_CODE.has(entry.initiatorType)) tell(id);
		}
	});
	observer.observe({ type: 'resource', buffered: true });
	signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Asks each second while it can be seen.
 * @param {() => Promise<void>} ask
 * @param {AbortSignal} signal
 */
export function poll(ask, signal) {
	const timer = setInterval(() => document.visibilityState === 'visible' && ask().catch(() => {}), 1000);
	signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * A page asks for its request while that is still being answered: asks again for about ten seconds, longer while the page
 * is still loading.
 * @template T
 * @param {() => Promise<T>} ask
 * @returns {Promise<T>}
 */
async function patiently(ask) {
	for (let wait = 60; ; wait = Math.min(wait * 1.6, 4000)) {
		try {
			return await ask();
		} catch (problem) {
			if (problem.kind !== 'running' || (wait === 4000 && document.readyState !== 'loading')) throw problem;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
}
