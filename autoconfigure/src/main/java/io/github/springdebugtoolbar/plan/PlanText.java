package io.github.springdebugtoolbar.plan;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;

/**
 * Reads the lines that a database answers with.
 */
final class PlanText {

	/**
	 * Characters of a plan that are read: more cannot be looked at, and a join of
	 * hundreds of tables has less.
	 */
	private static final int LENGTH = 2_000_000;

	private PlanText() {
	}

	static String of(PreparedStatement question) throws SQLException {
		try (ResultSet answer = question.executeQuery()) {
			return of(answer);
		}
	}

	static String of(ResultSet answer) throws SQLException {
		StringJoiner lines = new StringJoiner("\n");
		while (lines.length() < LENGTH && answer.next()) {
			lines.add(String.valueOf(answer.getString(1)));
		}
		return lines.toString();
	}

}
