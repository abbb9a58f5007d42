package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.Connection;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Taps the connections that a data source hands out.
 */
final class DataSourceHandler extends JdbcHandler<DataSource> {

	private final ConnectionTap tap;

	DataSourceHandler(DataSource dataSource, ConnectionTap tap) {
		super(dataSource);
		this.tap = tap;
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		return method.getName().equals("getConnection") ? connect(method, arguments) : pass(proxy, method, arguments);
	}

	@Override
	boolean isOurs(Class<?> type) {
		return type == TappedDataSource.class;
	}

	private @Nullable Object connect(Method method, Object[] arguments) throws Throwable {
		long start = System.nanoTime();
		Object result;
		try {
			result = proceed(method, arguments);
		}
		catch (Throwable ex) {
			this.tap.recorder().event(Kind.ACQUIRE_FAILED, new ConnectionState(this.tap.dataSource(), ""), "", start);
			throw ex;
		}
		return (result instanceof Connection connection) ? this.tap.tap(connection, start) : result;
	}

}
