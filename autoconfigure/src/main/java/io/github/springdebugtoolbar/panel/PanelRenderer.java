package io.github.springdebugtoolbar.panel;

import java.util.Optional;

/**
 * Turns the view of a panel into HTML.
 */
public interface PanelRenderer {

	/**
	 * Renders a panel.
	 * @param panel the panel
	 * @param view what {@link Panel#view} returned
	 * @return a fragment of HTML; empty if the panel is drawn by the browser from JSON
	 * alone
	 */
	Optional<String> render(Panel panel, Object view);

}
