package io.github.springdebugtoolbar.ui.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits what stands in parentheses at its commas.
 */
final class CommaList {

	private CommaList() {
	}

	/**
	 * Splits a part of a source.
	 * @param text the source
	 * @param masked the source without comments and literals
	 * @param open offset of the opening parenthesis
	 * @return the parts, none if nothing stands there
	 */
	static List<String> split(String text, String masked, int open) {
		int close = Brackets.closing(masked, open);
		List<String> parts = new ArrayList<>();
		int depth = 0;
		int start = open + 1;
		for (int i = open + 1; i <= close; i++) {
			char one = masked.charAt(i);
			if (i == close || (one == ',' && depth == 0)) {
				parts.add(text.substring(start, i).strip());
				start = i + 1;
			}
			depth += (one == '<') ? 1 : (one == '>') ? -1 : Brackets.step(one);
		}
		return parts.stream().filter((part) -> !part.isEmpty()).toList();
	}

}
