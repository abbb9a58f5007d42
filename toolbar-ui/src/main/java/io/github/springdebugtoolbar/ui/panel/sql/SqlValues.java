package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Iterator;
import java.util.List;

import io.github.springdebugtoolbar.recording.BoundParameter;

/**
 * Puts values into a statement, as text to be copied: it is never executed.
 */
final class SqlValues {

	/** The same value may be bound often. */
	private static final long WHOLE = 20_000_000;

	private final String sql;

	private final Iterator<BoundParameter> parameters;

	private final StringBuilder result;

	private long left = WHOLE;

	private SqlValues(String sql, List<BoundParameter> parameters) {
		this.sql = sql;
		this.parameters = parameters.iterator();
		this.result = new StringBuilder(sql.length() + 16 * parameters.size());
	}

	/**
	 * Replaces the placeholders of a statement. Those in quotes and comments are none.
	 * @param sql the statement
	 * @param parameters values in the order of the placeholders
	 * @return the statement with literals
	 */
	static String put(String sql, List<BoundParameter> parameters) {
		return new SqlValues(sql, parameters).put();
	}

	private String put() {
		int at = 0;
		while (at < this.sql.length()) {
			int end = endOfToken(at);
			String token = this.sql.substring(at, end);
			this.result
				.append((token.equals("?") && this.parameters.hasNext()) ? literal(this.parameters.next()) : token);
			at = end;
		}
		return this.result.toString();
	}

	private String literal(BoundParameter parameter) {
		this.left -= parameter.length();
		return (this.left > 0) ? SqlLiteral.of(parameter) : SqlLiteral.ofKept(parameter);
	}

	private int endOfToken(int at) {
		return switch (this.sql.charAt(at)) {
			case '\'', '"', '`' -> after(this.sql.substring(at, at + 1), at + 1);
			case '-' -> this.sql.startsWith("--", at) ? after("\n", at) : at + 1;
			case '/' -> this.sql.startsWith("/*", at) ? after("*/", at + 2) : at + 1;
			case '?' -> this.sql.startsWith("??", at) ? at + 2 : at + 1;
			default -> at + 1;
		};
	}

	private int after(String end, int from) {
		int found = this.sql.indexOf(end, from);
		return (found < 0) ? this.sql.length() : found + end.length();
	}

}
