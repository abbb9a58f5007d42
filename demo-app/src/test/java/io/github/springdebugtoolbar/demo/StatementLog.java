package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.context.ApplicationContext;

/**
 * What the database itself says it has executed.
 */
public abstract class StatementLog {

	private static final Pattern TRANSACTION_CONTROL = Pattern
		.compile("(?i)(begin|commit|rollback|savepoint|release|set|show)\\b.*", Pattern.DOTALL);

	/** H2's driver answers getCatalog() and getQueryTimeout() by asking the database. */
	private static final Set<String> DRIVER = Set.of("CALL DATABASE()",
			"SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME=?");

	/**
	 * Returns all statements that the database executed during an action. What begins and
	 * ends transactions is left out, and what drivers say on their own account.
	 * @param action what is done meanwhile
	 * @return the statements, their white space made one space, placeholders as
	 * {@code ?}, sorted
	 */
	public List<String> record(Runnable action) {
		return recordAll(action).map(StatementLog::normalize)
			.filter((sql) -> !sql.isEmpty() && !DRIVER.contains(sql) && !TRANSACTION_CONTROL.matcher(sql).matches())
			.sorted()
			.toList();
	}

	protected abstract Stream<String> recordAll(Runnable action);

	static String normalize(String sql) {
		return sql.replaceAll("\\$\\d+", "?").replaceAll("\\s+", " ").strip();
	}

	public static StatementLog of(ApplicationContext context) {
		return context.getBeanProvider(EmbeddedPostgres.class)
			.stream()
			.findFirst()
			.<StatementLog>map((postgres) -> new PostgresStatementLog(postgres.getPostgresDatabase()))
			.orElseGet(() -> new H2StatementLog(context.getEnvironment().getProperty("spring.datasource.url")));
	}

}
