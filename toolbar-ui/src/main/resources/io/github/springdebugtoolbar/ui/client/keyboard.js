// @ts-check
/** Keys. Single keys work only while the focus is in the toolbar and not in a field. */

export function onShortcut(toolbar, event) {
	if (toolbar.page || !event.altKey || !event.shiftKey || event.code !== 'KeyD') return;
	event.preventDefault();
	toolbar.toggle();
}

export function onKey(toolbar, event) {
	if (event.key === 'Escape') return escape(toolbar, event);
	const typing = event.target.matches('input:not([type=checkbox]), select');
	if (typing || event.ctrlKey || event.metaKey || event.altKey || menuOf(toolbar)) return;
	if (!toolbar.page && !toolbar.prefs.open) return;
	const act = actionOf(toolbar, event.key);
	if (!act) return;
	event.preventDefault();
	act();
}

function actionOf(toolbar, key) {
	const { parts, request } = toolbar;
	if (key === '/') return () => (parts.panel.querySelector('input[type=search]') ?? parts.root.querySelector('input[type=search]'))?.focus();
	if (key === '?') return () => parts.bar.querySelector('[aria-label^=Keyboard]').click();
	if (key === '[') return () => toRequest(toolbar, 1);
	if (key === ']') return () => toRequest(toolbar, -1);
	const panel = /^[1-9]$/.test(key) && request?.panels?.[Number(key) - 1];
	return panel && (() => toolbar.go(panel.id, request.id));
}

async function toRequest(toolbar, step) {
	await toolbar.lines.loadAll().catch(() => {});
	const other = toolbar.lines.beside(toolbar.request?.id, step);
	if (other) toolbar.go(toolbar.prefs.panel, other.id);
}

/** One level: menu, search, plan, maximised, toolbar. */
function escape(toolbar, event) {
	const menu = menuOf(toolbar);
	const back = toolbar.parts.panel.querySelector('.crumbs .back');
	const { target } = event;
	if (!toolbar.prefs.open && !toolbar.page && !menu) return;
	event.preventDefault();
	event.stopPropagation();
	if (menu) menu.close();
	else if (target.matches('input[type=search]') && target.value) {
		target.value = '';
		target.dispatchEvent(new Event('input'));
	} else if (back) back.click();
	else if (toolbar.page) return;
	else if (toolbar.prefs.maximised) toolbar.prefer({ maximised: false });
	else toolbar.toggle(false);
}

const menuOf = (toolbar) => toolbar.shadow.querySelector('.popover:popover-open');
