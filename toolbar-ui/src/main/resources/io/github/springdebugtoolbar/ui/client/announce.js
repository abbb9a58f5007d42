// @ts-check

/** Puts text on the clipboard, and says so. */
export async function copy(toolbar, text, what) {
	try {
		await navigator.clipboard.writeText(text);
		say(toolbar, `${what} copied.`);
	} catch {
		say(toolbar, 'The browser does not allow copying here.');
	}
}

let timer = 0;

/** Says something once: for a moment on screen, and in the polite live region. */
export function say({ parts: { live, toast } }, text) {
	live.textContent = toast.textContent = text;
	toast.classList.add('on');
	clearTimeout(timer);
	timer = setTimeout(() => {
		toast.classList.remove('on');
		live.textContent = '';
	}, 2500);
}
