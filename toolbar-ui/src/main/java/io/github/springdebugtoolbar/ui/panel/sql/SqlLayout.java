package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.vertical_blank.sqlformatter.SqlFormatter;
import com.github.vertical_blank.sqlformatter.core.FormatConfig;
import com.github.vertical_blank.sqlformatter.languages.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * Lays SQL out, one clause a line. What cannot be laid out without changing its meaning
 * stays as it is. Safe for use by multiple threads.
 */
final class SqlLayout {

	static final int MAX_LENGTH = 20_000;

	private static final List<Dialect> DIALECTS = List.of(Dialect.StandardSql, Dialect.PostgreSql, Dialect.MariaDb,
			Dialect.TSql);

	private static final FormatConfig CONFIG = FormatConfig.builder().indent("  ").maxColumnLength(80).build();

	private SqlLayout() {
	}

	static String of(String sql) {
		if (sql.length() > MAX_LENGTH) {
			return sql;
		}
		return formatted(sql).map(SqlClauses::join)
			.filter((laidOut) -> SqlComparison.isSame(sql, laidOut))
			.findFirst()
			.orElse(sql);
	}

	private static Stream<String> formatted(String sql) {
		return DIALECTS.stream().map((dialect) -> format(sql, dialect)).filter(Objects::nonNull).map(Objects::toString);
	}

	private static @Nullable String format(String sql, Dialect dialect) {
		try {
			return SqlFormatter.of(dialect).format(sql, CONFIG);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
