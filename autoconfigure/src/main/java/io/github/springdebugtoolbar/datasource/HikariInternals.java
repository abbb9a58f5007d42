package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import com.zaxxer.hikari.util.ConcurrentBag;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * The parts of HikariCP that have no public access, the same in versions 5 to 7. Every
 * method fails with an exception if they are not there.
 */
final class HikariInternals {

	/** Asked for whenever a connection is taken and returned. */
	private static final ClassValue<Field> CONNECTIONS = new ClassValue<>() {

		@Override
		protected Field computeValue(Class<?> type) {
			return field(type, "connection");
		}

	};

	private HikariInternals() {
	}

	static @Nullable HikariPool pool(HikariDataSource dataSource) {
		return (HikariPool) read(HikariDataSource.class, "pool", dataSource);
	}

	static @Nullable DataSource dataSource(HikariPool pool) {
		return (DataSource) read(HikariPool.class, "dataSource", pool);
	}

	static void dataSource(HikariPool pool, DataSource dataSource) {
		write(HikariPool.class, "dataSource", pool, dataSource);
	}

	// Leaves out the data source of a configuration that is sealed.
	static void removeDataSource(HikariConfig config) {
		write(HikariConfig.class, "dataSource", config, null);
	}

	// How many connections are in use, and how many there may be: 7/10.
	static String use(HikariPool pool) {
		return pool.getActiveConnections() + "/" + pool.config.getMaximumPoolSize();
	}

	// The pool's entries, one for each connection.
	static List<?> entries(HikariPool pool) {
		Object bag = read(HikariPool.class, "connectionBag", pool);
		return (bag instanceof ConcurrentBag<?> entries) ? List.copyOf(entries.values()) : List.of();
	}

	static @Nullable Connection connection(Object entry) {
		return (Connection) ReflectionUtils.getField(CONNECTIONS.get(entry.getClass()), entry);
	}

	static void connection(Object entry, Connection connection) {
		write(entry.getClass(), "connection", entry, connection);
	}

	static @Nullable Object metricsTracker(HikariPool pool) {
		return read(HikariPool.class, "metricsTracker", pool);
	}

	// Puts a proxy in place of what the pool tells about its connections.
	static void metricsTracker(HikariPool pool, InvocationHandler handler) {
		Field field = field(HikariPool.class, "metricsTracker");
		Object tracker = Proxy.newProxyInstance(HikariPool.class.getClassLoader(), new Class<?>[] { field.getType() },
				handler);
		ReflectionUtils.setField(field, pool, tracker);
	}

	private static @Nullable Object read(Class<?> type, String name, Object target) {
		return ReflectionUtils.getField(field(type, name), target);
	}

	private static void write(Class<?> type, String name, Object target, @Nullable Object value) {
		ReflectionUtils.setField(field(type, name), target, value);
	}

	private static Field field(Class<?> type, String name) {
		Field field = ReflectionUtils.findField(type, name);
		if (field == null) {
			throw new IllegalStateException(type.getName() + " has no field " + name);
		}
		ReflectionUtils.makeAccessible(field);
		return field;
	}

}
