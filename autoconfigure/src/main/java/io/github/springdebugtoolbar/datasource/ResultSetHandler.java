package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.ResultSet;

import org.jspecify.annotations.Nullable;

/**
 * Taps rows of a class that has interfaces of the driver: what JDBC knows is recorded,
 * the rest is passed on.
 */
final class ResultSetHandler extends JdbcHandler<ResultSet> {

	private final TappedResultSet rows;

	ResultSetHandler(TappedResultSet rows) {
		super(rows.target());
		this.rows = rows;
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "equals", "unwrap", "isWrapperFor" -> pass(proxy, method, arguments);
			default -> call(method.getDeclaringClass().isInstance(this.rows) ? this.rows : target(), method, arguments);
		};
	}

}
