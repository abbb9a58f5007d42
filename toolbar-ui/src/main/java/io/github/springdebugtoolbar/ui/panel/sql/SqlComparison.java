package io.github.springdebugtoolbar.ui.panel.sql;

/**
 * Tells whether two texts are the same statement, however white space is put. White space
 * matters inside of quotes, in words, at the end of a comment and within an operator.
 */
final class SqlComparison {

	private static final String SYMBOLS = "<>=!:|@#&-+*/%~^";

	private SqlComparison() {
	}

	static boolean isSame(String left, String right) {
		return essence(left).equals(essence(right));
	}

	private static String essence(String sql) {
		StringBuilder essence = new StringBuilder(sql.length());
		char quote = 0;
		boolean gap = false;
		for (int i = 0; i < sql.length(); i++) {
			char one = sql.charAt(i);
			if (quote == 0 && Character.isWhitespace(one)) {
				gap = true;
				continue;
			}
			if (gap && !essence.isEmpty() && isSeparated(essence.charAt(essence.length() - 1), one)) {
				essence.append(' ');
			}
			gap = false;
			quote = quoteAfter(quote, one);
			essence.append(one);
		}
		return essence.toString();
	}

	private static char quoteAfter(char quote, char one) {
		if (quote != 0) {
			return (one == quote) ? 0 : quote;
		}
		return (one == '\'' || one == '"' || one == '`') ? one : 0;
	}

	private static boolean isSeparated(char before, char after) {
		return (isSymbol(before) && isSymbol(after)) || (isWord(before) && isWord(after));
	}

	private static boolean isSymbol(char one) {
		return SYMBOLS.indexOf(one) >= 0;
	}

	private static boolean isWord(char one) {
		return Character.isLetterOrDigit(one) || one == '_' || one == '$';
	}

}
