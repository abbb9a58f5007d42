package io.github.springdebugtoolbar.panel;

import java.util.Optional;

/**
 * Turns the view of a panel into HTML.
 */
public interface PanelRenderer {

	/**
	 * Renders a panel or a part of it.
	 * @param panel the panel
	 * @param template name of the template: the panel's id, or what a {@link Fragment}
	 * names
	 * @param view what is to be rendered
	 * @return a fragment of HTML; empty if the view is drawn by the browser from JSON
	 * alone
	 */
	Optional<String> render(Panel panel, String template, Object view);

}
