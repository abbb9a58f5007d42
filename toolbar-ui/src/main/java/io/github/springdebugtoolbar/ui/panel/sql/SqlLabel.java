package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * The text of a statement on one line.
 */
final class SqlLabel {

	private static final int LENGTH = 300;

	/** Where the beginning of a statement is looked for: more is not on one line. */
	private static final int BEGINNING = 10_000;

	private SqlLabel() {
	}

	static String of(SqlStatement statement) {
		String sql = line(statement);
		return (sql.length() > LENGTH) ? shortened(sql) : sql;
	}

	// Without a long list of columns.
	static String shortOf(SqlStatement statement) {
		return shortened(line(statement));
	}

	private static String line(SqlStatement statement) {
		String text = statement.sql();
		return text.substring(0, Math.min(text.length(), BEGINNING)).strip().replaceAll("\\s+", " ");
	}

	private static String shortened(String sql) {
		String without = sql.replaceFirst("(?i)^(select )(.{32,}?)( from )", "$1…$3");
		return (without.length() > LENGTH) ? without.substring(0, LENGTH) + "…" : without;
	}

}
