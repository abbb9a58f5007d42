package io.github.springdebugtoolbar.demo;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Counts by H2's own statistics, over a connection of its own.
 */
class H2StatementLog extends StatementLog {

	private static final String STATISTICS = "select sql_statement, execution_count from information_schema.query_statistics";

	private final JdbcClient database;

	H2StatementLog(String url) {
		this.database = JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
	}

	@Override
	protected Stream<String> recordAll(Runnable action) {
		execute("set query_statistics false");
		execute("set query_statistics_max_entries 10000");
		execute("set query_statistics true");
		action.run();
		List<String> executed = findExecuted();
		execute("set query_statistics false");
		return executed.stream();
	}

	private List<String> findExecuted() {
		return this.database.sql(STATISTICS)
			.query((row, number) -> Collections.nCopies(row.getInt(2), row.getString(1)))
			.stream()
			.flatMap(List::stream)
			.filter((sql) -> !sql.equals(STATISTICS))
			.toList();
	}

	private void execute(String sql) {
		this.database.sql(sql).update();
	}

}
