package io.github.springdebugtoolbar.demo;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads PostgreSQL's log file, over a connection of its own. The server must run with
 * {@code logging_collector=on}, {@code log_statement=all} and {@code log_line_prefix=@}.
 */
class PostgresStatementLog extends StatementLog {

	private static final String SIZE = "select (pg_stat_file(pg_current_logfile())).size";

	private static final String READ = "select pg_read_file(pg_current_logfile(), ?, 100000000)";

	/** Fetching the next rows of an open result is no statement of its own. */
	private static final Pattern EXECUTED = Pattern
		.compile("^@LOG:  (?:statement|execute (?!fetch from)[^:]+): (.*(?:\\R\\t.*)*)$", Pattern.MULTILINE);

	private final JdbcClient database;

	PostgresStatementLog(DataSource dataSource) {
		this.database = JdbcClient.create(dataSource);
	}

	@Override
	protected Stream<String> recordAll(Runnable action) {
		long offset = this.database.sql(SIZE).query(Long.class).single();
		String start = mark(offset);
		action.run();
		String end = mark(offset);
		String log = read(offset);
		log = log.substring(log.indexOf('\n', log.indexOf(start)), log.indexOf(end));
		return EXECUTED.matcher(log.substring(0, log.lastIndexOf("\n@")))
			.results()
			.map((match) -> match.group(1))
			.filter((sql) -> !sql.startsWith("select pg_read_file("))
			.map(PostgresStatementLog::withoutAddition);
	}

	/** The server writes in order: what came before the mark is in the file with it. */
	private String mark(long offset) {
		String mark = "select '" + UUID.randomUUID();
		this.database.sql(mark + "'").query(String.class).single();
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(5))
			.atMost(Duration.ofSeconds(10))
			.until(() -> read(offset).contains(mark));
		return mark;
	}

	private String read(long offset) {
		return this.database.sql(READ).param(offset).query(String.class).single();
	}

	/** The driver adds this when it is asked for generated keys. */
	private static String withoutAddition(String sql) {
		return sql.replaceAll("\\s+RETURNING \\*\\s*$", "");
	}

}
