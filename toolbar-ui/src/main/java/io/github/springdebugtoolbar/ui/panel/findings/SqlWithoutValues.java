package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.regex.Pattern;

/**
 * SQL and plans without the values that are written in them.
 */
final class SqlWithoutValues {

	private static final Pattern PARTS = Pattern.compile("(\"[^\"]*+\"|`[^`]*+`)|'(?:[^'\\\\]|\\\\.|'')*+'?"
			+ "|\\$(\\w*)\\$(?s:.*?)(?:\\$\\2\\$|\\z)|(?<![\\w.$:?])\\d[\\w.]*");

	private static final Pattern QUOTED = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*+'?");

	private SqlWithoutValues() {
	}

	static String of(String sql) {
		return PARTS.matcher(sql).replaceAll((found) -> (found.group(1) != null) ? "$0" : "?");
	}

	// A sentence that may quote a value.
	static String ofWords(String text) {
		return QUOTED.matcher(text).replaceAll("?");
	}

}
