// @ts-check
/** @type {Map<string, Promise<CSSStyleSheet>>} */
const sheets = new Map();

/** Loads a style sheet that stands beside the modules, once. */
export function sheet(name) {
	const loaded = sheets.get(name) ?? read(name);
	sheets.set(name, loaded);
	loaded.catch(() => sheets.delete(name));
	return loaded;
}

const read = (name) =>
	fetch(new URL(name, import.meta.url))
		.then((response) => response.text())
		.then((text) => new CSSStyleSheet().replace(text));

/** Loads a style sheet and puts it behind those that a root has. */
export async function adopt(name, root) {
	const one = await sheet(name);
	if (!root.adoptedStyleSheets.includes(one)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, one];
}
