package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text: words, or code that stood between backticks.
 *
 * @param text the part
 * @param code whether it is code
 */
record Rich(String text, boolean code) {

	static List<Rich> of(String text) {
		List<Rich> parts = new ArrayList<>();
		String[] split = text.split("`", -1);
		for (int i = 0; i < split.length; i++) {
			if (!split[i].isEmpty()) {
				parts.add(new Rich(split[i], i % 2 == 1));
			}
		}
		return parts;
	}

}
