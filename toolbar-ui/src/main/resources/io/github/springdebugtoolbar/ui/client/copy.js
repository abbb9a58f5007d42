// @ts-check

/**
 * Puts text on the clipboard, and says so. A part of a panel, with its `text` and perhaps a `note` on what is missing, may be
 * still to come: it is promised to the browser within the click.
 */
export async function copy(toolbar, source, what) {
	const part = Promise.resolve(source).then((one) => (typeof one === 'string' ? { text: one } : one));
	try {
		const type = 'text/plain';
		const blob = part.then(({ text }) => new Blob([text], { type }));
		await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
		const { note = '' } = await part;
		say(toolbar, `${what} copied. ${note}`.trim());
	} catch {
		say(toolbar, await part.then(() => 'The browser does not allow copying here.', () => `${what} could not be fetched.`));
	}
}

let timer = 0;

/** Says something once: for a moment on screen, and in the polite live region. */
function say({ parts: { live, toast } }, text) {
	live.textContent = toast.textContent = text;
	toast.classList.add('on');
	clearTimeout(timer);
	timer = setTimeout(() => {
		toast.classList.remove('on');
		live.textContent = '';
	}, 2000 + 40 * text.length);
}
