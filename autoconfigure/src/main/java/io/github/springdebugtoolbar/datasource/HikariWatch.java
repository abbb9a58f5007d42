package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

import com.zaxxer.hikari.pool.HikariPool;
import com.zaxxer.hikari.util.ClockSource;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Hears from a Hikari pool when the application takes and returns a connection, and for
 * how long it waited. Stands before what the pool tells its metrics, which go on as they
 * were.
 */
final class HikariWatch implements InvocationHandler {

	private final HikariPool pool;

	private final Object tracker;

	private final ConnectionTap tap;

	private HikariWatch(HikariPool pool, Object tracker, ConnectionTap tap) {
		this.pool = pool;
		this.tracker = tracker;
		this.tap = tap;
	}

	static void install(HikariPool pool, ConnectionTap tap) {
		tap.defaults(new PoolDefaults(pool.config.isAutoCommit(), pool.config.isReadOnly()));
		Object tracker = HikariInternals.metricsTracker(pool);
		if (tracker != null && !isInstalled(tracker)) {
			HikariInternals.metricsTracker(pool, new HikariWatch(pool, tracker, tap));
		}
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
		try {
			if (arguments != null) {
				heard(method.getName(), arguments);
			}
		}
		catch (Exception | LinkageError ex) {
			this.tap.recorder().report("watching the pool of " + this.tap.dataSource(), ex);
		}
		try {
			method.setAccessible(true);
			return method.invoke(this.tracker, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private void heard(String method, Object[] arguments) {
		switch (method) {
			case "recordBorrowStats" -> taken(arguments[0], (Long) arguments[1]);
			case "recordConnectionUsage" -> returned(arguments[0]);
			case "recordBorrowTimeoutStats" -> timedOut((Long) arguments[0]);
			default -> {
			}
		}
	}

	private void taken(Object entry, long start) {
		ConnectionHandler connection = handlerOf(entry);
		if (connection != null) {
			connection.acquired(System.nanoTime() - ClockSource.elapsedNanos(start), HikariInternals.use(this.pool));
		}
	}

	private void returned(Object entry) {
		ConnectionHandler connection = handlerOf(entry);
		if (connection != null) {
			connection.released();
		}
	}

	private void timedOut(long start) {
		this.tap.recorder()
			.event(Kind.ACQUIRE_FAILED, new ConnectionState(this.tap.dataSource(), ""), "",
					System.nanoTime() - ClockSource.elapsedNanos(start));
	}

	private static @Nullable ConnectionHandler handlerOf(Object entry) {
		Connection connection = HikariInternals.connection(entry);
		return (connection instanceof TappedConnection) ? ConnectionHandler.of(connection) : null;
	}

	private static boolean isInstalled(Object tracker) {
		return Proxy.isProxyClass(tracker.getClass())
				&& Proxy.getInvocationHandler(tracker).getClass().getName().equals(HikariWatch.class.getName());
	}

}
