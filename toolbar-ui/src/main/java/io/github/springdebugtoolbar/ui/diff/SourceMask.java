package io.github.springdebugtoolbar.ui.diff;

import java.util.regex.Pattern;

/**
 * Java or Kotlin without what only looks like code: comments and the inside of literals
 * become blanks, so that all offsets stay.
 */
final class SourceMask {

	private static final Pattern HIDDEN = Pattern.compile("//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)"
			+ "|\"\"\"(?s:(?:[^\\\\]|\\\\.)*?)(?:\"\"\"|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)++'");

	private static final Pattern NO_LINE_END = Pattern.compile("[^\\n]");

	private SourceMask() {
	}

	static String of(String text) {
		return HIDDEN.matcher(text).replaceAll((found) -> NO_LINE_END.matcher(found.group()).replaceAll(" "));
	}

}
