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

	/** Fetching the next rows of an open result is no statement of its own. */
	private static final Pattern EXECUTED = Pattern
		.compile("^@LOG:  (?:statement|execute (?!fetch from)[^:]+): (.*(?:\\R\\t.*)*)$", Pattern.MULTILINE);

	private static final String READ = "select pg_read_file(pg_current_logfile())";

	private final JdbcClient database;

	PostgresStatementLog(DataSource dataSource) {
		this.database = JdbcClient.create(dataSource);
	}

	@Override
	protected Stream<String> recordAll(Runnable action) {
		String start = mark();
		action.run();
		String end = mark();
		String log = read();
		log = log.substring(log.indexOf('\n', log.indexOf(start)), log.indexOf(end));
		return EXECUTED.matcher(log.substring(0, log.lastIndexOf("\n@")))
			.results()
			.map((match) -> match.group(1))
			.filter((sql) -> !sql.equals(READ));
	}

	/** The server writes in order: what came before the mark is in the file with it. */
	private String mark() {
		String mark = "mark " + UUID.randomUUID();
		this.database.sql("select '" + mark + "'").query(String.class).single();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> read().contains("select '" + mark));
		return "select '" + mark;
	}

	private String read() {
		return this.database.sql(READ).query(String.class).single();
	}

}
