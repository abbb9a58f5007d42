package io.github.springdebugtoolbar.panel;

import io.github.springdebugtoolbar.detection.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What the navigation says of a panel.
 *
 * @param note one fact, at most 24 characters
 * @param severity the worst that the panel shows, {@code null} if nothing is wrong
 */
public record PanelSummary(String note, @Nullable Severity severity) {

	/**
	 * A summary of a panel that shows nothing wrong.
	 * @param note one fact
	 * @return the summary
	 */
	public static PanelSummary of(String note) {
		return new PanelSummary(note, null);
	}

}
