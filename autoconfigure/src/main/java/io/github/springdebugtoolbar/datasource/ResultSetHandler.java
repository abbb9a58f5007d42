package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that are read and takes the time of it. Called for every value of every
 * row: what is not needed is left out.
 */
final class ResultSetHandler extends JdbcHandler<ResultSet> {

	private final ConnectionHandler connection;

	private final @Nullable Object statement;

	private final @Nullable Execution execution;

	/**
	 * Creates a handler.
	 * @param rows the driver's result set
	 * @param connection what it came by
	 * @param statement what {@code getStatement()} gives, {@code null} if that is not
	 * known yet
	 * @param execution whose rows they are, {@code null} if they are not counted
	 */
	ResultSetHandler(ResultSet rows, ConnectionHandler connection, @Nullable Object statement,
			@Nullable Execution execution) {
		super(rows);
		this.connection = connection;
		this.statement = statement;
		this.execution = execution;
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "next", "previous", "first", "last", "absolute", "relative" -> move(method, arguments);
			case "getStatement" -> statement(method, arguments);
			case "equals", "unwrap", "isWrapperFor" -> pass(proxy, method, arguments);
			default -> proceed(method, arguments);
		};
	}

	private @Nullable Object statement(Method method, Object[] arguments) throws Throwable {
		Object created = proceed(method, arguments);
		if (this.statement != null) {
			return this.statement;
		}
		return (created instanceof Statement raw) ? this.connection.tapStatement(raw, null) : created;
	}

	private @Nullable Object move(Method method, Object[] arguments) throws Throwable {
		if (this.execution == null) {
			return proceed(method, arguments);
		}
		long began = System.nanoTime();
		Object found = proceed(method, arguments);
		this.execution.fetched(began, Boolean.TRUE.equals(found));
		return found;
	}

}
