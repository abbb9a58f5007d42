package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Wrappers around a connection as careless code writes them.
 */
final class Hiding {

	private Hiding() {
	}

	// Does not tell what it wraps.
	static Connection hide(Connection connection) {
		return proxy((proxy, method, arguments) -> method.getName().equals("isWrapperFor") ? Boolean.FALSE
				: call(connection, method, arguments));
	}

	// Fails when it is asked what it wraps.
	static Connection failing(Connection connection) {
		return proxy((proxy, method, arguments) -> {
			if (method.getName().equals("isWrapperFor")) {
				throw new SQLException("do not ask");
			}
			return call(connection, method, arguments);
		});
	}

	// Counts what it is asked.
	static Connection counting(Connection connection, Map<String, Integer> asked) {
		return proxy((proxy, method, arguments) -> {
			asked.merge(method.getName(), 1, Integer::sum);
			return call(connection, method, arguments);
		});
	}

	private static Connection proxy(InvocationHandler handler) {
		return (Connection) Proxy.newProxyInstance(Hiding.class.getClassLoader(), new Class<?>[] { Connection.class },
				handler);
	}

	private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
