package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A text to be copied.
 *
 * @param text the text
 * @param note what is missing, {@code null} if it is whole
 */
record TextView(String text, @Nullable String note) {

	/** What bounds the long texts of all requests. */
	static final String PROPERTY = "debug-toolbar.recording.long-texts";

	static TextView whole(String text) {
		return new TextView(text, null);
	}

	static TextView beginning(String text, long length) {
		String all = (length > text.length()) ? " of " + Numbers.grouped(length) : "";
		return new TextView(text, "Only the first " + Numbers.grouped(text.length()) + all
				+ " characters: the rest is no longer kept, see " + PROPERTY + ".");
	}

	static TextView unread(String text) {
		return new TextView(text, "Only what is known of it: the toolbar never reads streams and large objects.");
	}

}
