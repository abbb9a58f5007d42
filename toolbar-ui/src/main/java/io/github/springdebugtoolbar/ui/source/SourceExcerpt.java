package io.github.springdebugtoolbar.ui.source;

import java.util.List;

/**
 * Some lines of a source file.
 *
 * @param file name of the file
 * @param place the line in question
 * @param language {@code java} or {@code html}
 * @param line number of the line in question
 * @param firstLine number of the first line shown
 * @param lines lines shown
 */
public record SourceExcerpt(String file, PlaceLink place, String language, int line, int firstLine,
		List<String> lines) {

	public SourceExcerpt {
		lines = List.copyOf(lines);
	}

}
