// @ts-check
import { drawHandle } from './handle.js';

/** Waits for the plans of a request, which are made after its response, and shows what they tell about it. */
export async function settle(toolbar, id) {
	const { lines } = toolbar;
	const before = found(lines, id);
	await planned(lines, id).catch(() => {});
	if (found(lines, id) === before) return;
	drawHandle(toolbar);
	const { inside } = toolbar;
	inside?.draw();
	if (inside?.content.drawn === `${id}/findings`) await inside.refresh();
}

const found = (lines, id) => JSON.stringify(lines.find(id)?.findings);

async function planned(lines, id) {
	for (let wait = 250; lines.find(id)?.planning && wait < 10_000; wait *= 1.6) {
		await new Promise((resolve) => setTimeout(resolve, wait));
		await lines.describe(id);
	}
}
