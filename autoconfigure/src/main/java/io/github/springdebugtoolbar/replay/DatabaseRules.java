package io.github.springdebugtoolbar.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.springdebugtoolbar.sql.Objection.Kind;

/**
 * How a database is kept from changing anything, and what it may explain.
 *
 * @param explained objections to a statement's being a read in spite of which the
 * database can be asked for its plan: it executes nothing for it, which a test shows
 * @param begin statements that set limits of time on a new connection, with the time-out
 * in milliseconds as {@code %d}
 * @param readOnly statements that make it read-only
 * @param end statements that undo what a rollback does not
 * @param plansWritable whether a plan of a change is refused on a read-only connection
 * @param backslashEscapes whether a backslash in a literal escapes a quote
 * @param hidden query for names of views and their definitions, where a read-only
 * connection does not keep these from changing something; an empty text elsewhere
 */
record DatabaseRules(Set<Kind> explained, List<String> begin, List<String> readOnly, List<String> end,
		boolean plansWritable, boolean backslashEscapes, String hidden) {

	private static final Set<Kind> ALL = EnumSet.of(Kind.WRITE, Kind.FUNCTION, Kind.LOCK, Kind.NOT_UNDERSTOOD);

	/** It executes functions that give tables when it looks at their columns. */
	private static final Set<Kind> WITHOUT_FUNCTIONS = EnumSet.of(Kind.WRITE, Kind.LOCK);

	private static final String VIEWS = "select table_name, view_definition from information_schema.views "
			+ "where table_schema not in ('sys', 'mysql', 'information_schema', 'performance_schema')";

	/** What is taken for possible until the database is known. */
	static final DatabaseRules UNKNOWN = new DatabaseRules(ALL, List.of(), List.of(), List.of(), false, false, "");

	private static final DatabaseRules OTHER = new DatabaseRules(WITHOUT_FUNCTIONS, List.of(), List.of(), List.of(),
			false, false, "");

	private static final DatabaseRules POSTGRESQL = new DatabaseRules(ALL,
			List.of("set local statement_timeout = %d", "set local lock_timeout = %d"),
			List.of("set transaction read only"), List.of(), false, false, "");

	private static final DatabaseRules MARIADB = new DatabaseRules(ALL,
			List.of("set session max_statement_time = %d / 1000"), List.of("start transaction read only"),
			List.of("set session max_statement_time = default"), true, true, VIEWS);

	private static final DatabaseRules MYSQL = new DatabaseRules(WITHOUT_FUNCTIONS,
			List.of("set session max_execution_time = %d"), List.of("start transaction read only"),
			List.of("set session max_execution_time = default"), true, true, VIEWS);

	/** Its own names in upper case, which counts with {@code DATABASE_TO_UPPER=FALSE}. */
	private static final DatabaseRules H2 = new DatabaseRules(WITHOUT_FUNCTIONS, List.of(), List.of(),
			List.of("set query_timeout 0"), false, false,
			"SELECT TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS UNION ALL "
					+ "SELECT EVENT_OBJECT_TABLE, '' FROM INFORMATION_SCHEMA.TRIGGERS "
					+ "WHERE EVENT_MANIPULATION = 'SELECT'");

	private static final DatabaseRules HSQLDB = new DatabaseRules(WITHOUT_FUNCTIONS, List.of(), List.of(), List.of(),
			true, false, "select table_name, view_definition from information_schema.views");

	private static final DatabaseRules SQLITE = new DatabaseRules(ALL, List.of(), List.of("pragma query_only = true"),
			List.of("pragma query_only = false"), false, false, "");

	/**
	 * Whether a rollback undoes changes of the schema.
	 * @return {@code true} where creating an index is part of a transaction
	 */
	boolean undoesSchema() {
		return this == POSTGRESQL;
	}

	static DatabaseRules of(String product) {
		String name = product.toLowerCase(Locale.ROOT);
		return switch (name) {
			case "postgresql" -> POSTGRESQL;
			case "mariadb" -> MARIADB;
			case "mysql" -> MYSQL;
			case "h2" -> H2;
			case "hsql database engine" -> HSQLDB;
			case "sqlite" -> SQLITE;
			default -> OTHER;
		};
	}

}
