package io.github.springdebugtoolbar.detection;

import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.sql.SqlShape;

/**
 * Names statements in a title.
 */
final class StatementName {

	private static final int SHORT = 60;

	private StatementName() {
	}

	static String of(SqlStatement statement, SqlShape shape) {
		String sql = statement.sql().strip();
		if (sql.length() <= SHORT && sql.indexOf('\n') < 0) {
			return "`" + sql + "`";
		}
		return shape.tables().isEmpty() ? "`" + sql.substring(0, Math.min(SHORT, sql.length())).strip() + " …`"
				: "`" + verb(statement.kind()) + shape.tables().get(0) + "`";
	}

	private static String verb(StatementKind kind) {
		return switch (kind) {
			case SELECT -> "select … from ";
			case INSERT -> "insert into ";
			case UPDATE -> "update ";
			case DELETE -> "delete from ";
			case MERGE -> "merge into ";
			default -> "… ";
		};
	}

}
