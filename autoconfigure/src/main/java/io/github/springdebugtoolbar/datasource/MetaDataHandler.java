package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the untapped connection from being reached by way of its meta-data. Queries of
 * meta-data are no statements and are not recorded.
 */
final class MetaDataHandler extends JdbcHandler<DatabaseMetaData> {

	private final ConnectionHandler connection;

	MetaDataHandler(DatabaseMetaData metaData, ConnectionHandler connection) {
		super(metaData);
		this.connection = connection;
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		if (method.getName().equals("getConnection")) {
			return this.connection.proxy();
		}
		Object result = pass(proxy, method, arguments);
		return (result instanceof ResultSet rows) ? this.connection.tapRows(rows, null, null) : result;
	}

}
