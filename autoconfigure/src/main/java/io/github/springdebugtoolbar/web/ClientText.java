package io.github.springdebugtoolbar.web;

import java.util.regex.Pattern;

/**
 * The text of a module or a style sheet as the browser gets it: without the comments and
 * the indentation that are for its readers. Only comments that have their lines for
 * themselves are left out, so nothing has to be parsed.
 */
public final class ClientText {

	private static final Pattern COMMENT = Pattern
		.compile("(?m)^[\\t ]*(?:/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/[\\t ]*|//[^\\n]*)\\n");

	private static final Pattern INDENTATION = Pattern.compile("(?m)^[\\t ]+");

	private ClientText() {
	}

	/**
	 * Leaves out what is for readers only.
	 * @param source text of the file
	 * @return what is sent
	 */
	public static String of(String source) {
		return INDENTATION.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
	}

}
