package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.sql.Wrapper;

import org.jspecify.annotations.Nullable;

/**
 * Passes calls on to an object of the driver. What the driver throws reaches the caller
 * as it is.
 *
 * @param <T> type of the driver's object
 */
abstract class JdbcHandler<T> implements InvocationHandler {

	static final Object[] NO_ARGUMENTS = {};

	private final T target;

	JdbcHandler(T target) {
		this.target = target;
	}

	// What the driver made, behind what we made of it.
	static Object untapped(Object object) {
		if (object instanceof TappedResultSet rows) {
			return rows.target();
		}
		if (object instanceof TappedPlainConnection connection) {
			return connection.target();
		}
		if (object instanceof TappedPreparedStatement statement) {
			return statement.target();
		}
		return (Proxy.isProxyClass(object.getClass())
				&& Proxy.getInvocationHandler(object) instanceof JdbcHandler<?> handler) ? handler.target : object;
	}

	final T target() {
		return this.target;
	}

	@Override
	public final @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		return handle(proxy, method, (arguments != null) ? arguments : NO_ARGUMENTS);
	}

	// Handles a call. What is not to be recorded goes to pass.
	abstract @Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable;

	final @Nullable Object pass(Object proxy, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "equals" -> (arguments.length == 1) ? isSame(proxy, arguments[0]) : proceed(method, arguments);
			case "unwrap" -> (arguments.length == 1 && arguments[0] instanceof Class<?> type) ? unwrap(proxy, type)
					: proceed(method, arguments);
			case "isWrapperFor" -> (arguments.length == 1 && arguments[0] instanceof Class<?> type)
					? isWrapperFor(proxy, type) : proceed(method, arguments);
			case "toString" -> this.target.toString();
			case "hashCode" -> this.target.hashCode();
			default -> proceed(method, arguments);
		};
	}

	// Lets the driver do it.
	@Nullable Object proceed(Method method, Object[] arguments) throws Throwable {
		return call(this.target, method, arguments);
	}

	static @Nullable Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	// What an interface of JDBC has, for the plain classes that call it by its method.
	static Method method(Class<?> type, String name, Class<?>... parameters) {
		try {
			return type.getMethod(name, parameters);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// What a method of JDBC may throw; anything else is thrown here.
	static SQLException declared(Throwable thrown) {
		if (thrown instanceof SQLException declared) {
			return declared;
		}
		if (thrown instanceof RuntimeException unchecked) {
			throw unchecked;
		}
		if (thrown instanceof Error error) {
			throw error;
		}
		throw new UndeclaredThrowableException(thrown);
	}

	final boolean isSame(Object proxy, @Nullable Object other) {
		if (other == null || proxy == other) {
			return proxy == other;
		}
		return this.target.equals(untapped(other));
	}

	final Object unwrap(Object proxy, Class<?> type) throws SQLException {
		if (isOurs(type) && type.isInstance(proxy)) {
			return proxy;
		}
		return type.isInstance(this.target) ? this.target : ((Wrapper) this.target).unwrap(type);
	}

	final boolean isWrapperFor(Object proxy, Class<?> type) throws SQLException {
		return type.isInstance(proxy) || type.isInstance(this.target) || ((Wrapper) this.target).isWrapperFor(type);
	}

	// Interfaces of the driver are unwrapped, so that the driver finds its own objects.
	boolean isOurs(Class<?> type) {
		return type.getName().startsWith("java.sql.") || type == TappedConnection.class;
	}

}
