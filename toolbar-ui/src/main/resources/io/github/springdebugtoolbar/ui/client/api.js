// @ts-check
/** What failed, in words for the screen. `kind`: expired, failed, refused, unknown, disabled or unreachable. */
export class Problem extends Error {
	constructor(kind, message, more = {}) {
		super(message);
		this.kind = kind;
		Object.assign(this, more);
	}
}

/** The server's side of the toolbar. Only ids travel to it, never SQL. */
export class Api {
	/** @param {string} base address of the toolbar, with the context path */
	constructor(base) {
		this.base = base.replace(/\/$/, '');
	}

	/** Lines of the history, newest first, and what belonged to no request. */
	async requests(after = '') {
		const answer = await this.#json(`/api/requests${after && `?after=${encodeURIComponent(after)}`}`);
		return [...answer.requests.map(lineOf), ...outside(answer.unattributed)];
	}

	async request(id) {
		return lineOf(await this.#json(`/api/requests/${encodeURIComponent(id)}`));
	}

	/** The view of a panel, or a part of it such as `queries/7`. */
	panel(id, panel, part = '', parameters = {}) {
		return this.#json(address(id, panel, part, parameters));
	}

	/** Does what a button of a panel says, such as `queries/7/explain`. */
	perform(id, panel, action, parameters = {}) {
		return this.#json(address(id, panel, action, parameters), 'POST');
	}

	/**
	 * A panel, a part of it, or what came of an action, as elements. Read as a document, which runs nothing and needs no
	 * exception from a policy of trusted types.
	 * @returns {Promise<Node[]>}
	 */
	async fragment(id, panel, part = '', parameters = {}, method = 'GET') {
		const path = address(id, panel, part, parameters);
		const { status, body } = await readDocument(this.base + path, method);
		if (!body) {
			if (method === 'POST') throw new Problem('failed', 'No explanation was given.', { status });
			await this.#ask(path, 'text/html');
			throw new Problem('failed', 'It has nothing to show.');
		}
		return [...body.childNodes].map((node) => document.adoptNode(node));
	}

	async #json(path, method = 'GET') {
		return (await this.#ask(path, 'application/json', method)).json();
	}

	async #ask(path, type, method = 'GET') {
		const headers = { Accept: type, ...OWN };
		const response = await fetch(this.base + path, { method, headers, cache: 'no-store' }).catch(() => {
			throw new Problem('unreachable', 'The application does not answer.');
		});
		if (!response.ok) throw await problemOf(response);
		return response;
	}
}

/** No form and no link of another page can send it. */
const OWN = { 'Debug-Toolbar': '1' };

function address(id, panel, part = '', parameters = {}) {
	const query = new URLSearchParams(parameters).toString();
	const path = ['/api/requests', encodeURIComponent(id), 'panels', encodeURIComponent(panel), part].filter(Boolean).join('/');
	return query ? `${path}?${query}` : path;
}

async function problemOf(response) {
	const answer = await response.json().catch(() => null);
	if (!answer?.kind) return new Problem(response.status === 404 ? 'refused' : 'failed', 'No explanation was given.', { status: response.status });
	return new Problem(answer.kind, answer.message ?? '', { ...answer, status: response.status });
}

/** @returns {Promise<{status: number, body: HTMLElement | null}>} no body unless the server sent a fragment */
function readDocument(url, method) {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open(method, url);
		request.responseType = 'document';
		for (const [name, value] of Object.entries({ Accept: 'text/html', ...OWN })) request.setRequestHeader(name, value);
		const answer = () => resolve({ status: request.status, body: request.status === 200 ? (request.responseXML?.body ?? null) : null });
		request.onload = answer;
		request.onerror = answer;
		request.send();
	});
}

const outside = (one) => (one?.queries?.count ? [lineOf(one)] : []);

/** A request as the toolbar's lines show it. */
function lineOf(request) {
	const method = request.method ?? '';
	return {
		id: request.id,
		kind: request.id === 'unattributed' ? 'outside' : (request.kind ?? 'page'),
		method,
		route: `${method} ${request.route ?? request.path}`.trim(),
		path: request.path ?? '',
		status: request.status ?? '',
		started: Date.parse(request.startedAt ?? '') || 0,
		at: request.startedAt ? new Date(request.startedAt).toTimeString().slice(0, 8) : '',
		ms: request.durationMillis ?? 0,
		queries: request.queries?.count ?? 0,
		sql: request.queries?.durationMillis ?? 0,
		findings: request.findings ?? [],
		panels: request.panels,
		planning: request.planning,
	};
}
