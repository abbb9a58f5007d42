package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.InvocationHandler;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Taps the connections of one data source. Safe for use by multiple threads.
 */
final class ConnectionTap {

	private final String dataSource;

	private final JdbcRecorder recorder;

	private final Interception interception;

	private final boolean pooled;

	private final String detail;

	private final ProxyTypes connections;

	private final ProxyTypes others;

	private final ClassValue<Boolean> plainConnections = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return ConnectionTap.this.others.isOnly(Connection.class, type);
		}

	};

	private final ClassValue<Boolean> plainRows = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return ConnectionTap.this.others.isOnly(ResultSet.class, type);
		}

	};

	private final ClassValue<Boolean> plainStatements = new ClassValue<>() {

		@Override
		protected Boolean computeValue(Class<?> type) {
			return PreparedStatement.class.isAssignableFrom(type)
					&& ConnectionTap.this.others.isOnly(PreparedStatement.class, type);
		}

	};

	private volatile Consumer<ConnectionHandler> unannounced = (connection) -> {
	};

	private volatile @Nullable PoolDefaults defaults;

	private final AtomicInteger lastNumber = new AtomicInteger();

	/**
	 * Creates a tap.
	 * @param dataSource bean name of the data source
	 * @param recorder takes what happens
	 * @param pooled whether the tap lies below a pool, which hands the connections out
	 */
	ConnectionTap(String dataSource, JdbcRecorder recorder, boolean pooled) {
		this(dataSource, recorder, pooled, "");
	}

	/**
	 * Creates a tap.
	 * @param dataSource bean name of the data source
	 * @param recorder takes what happens
	 * @param pooled whether the tap lies below a pool, which hands the connections out
	 * @param detail what the events say when a connection is taken
	 */
	ConnectionTap(String dataSource, JdbcRecorder recorder, boolean pooled, String detail) {
		this.dataSource = dataSource;
		this.recorder = recorder;
		this.interception = new Interception(dataSource);
		this.pooled = pooled;
		this.detail = detail;
		this.connections = new ProxyTypes(pooled, TappedConnection.class);
		this.others = new ProxyTypes(pooled);
	}

	String dataSource() {
		return this.dataSource;
	}

	JdbcRecorder recorder() {
		return this.recorder;
	}

	Interception interception() {
		return this.interception;
	}

	boolean isPooled() {
		return this.pooled;
	}

	/**
	 * Taps a connection.
	 * @param connection connection of the driver, or of a pool that cannot be tapped
	 * below
	 * @return the same connection if it is tapped already, or if tapping it fails: it
	 * must not get lost
	 */
	Connection tap(Connection connection) {
		try {
			return isTapped(connection) ? connection : new ConnectionHandler(connection, this, nextName()).proxy();
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("tapping a connection of " + this.dataSource, ex);
			return connection;
		}
	}

	// Taps a connection that the application waited for.
	Connection tap(Connection connection, long start) {
		Connection tapped = tap(connection);
		if (tapped != connection) {
			ConnectionHandler.of(tapped).acquired(start, this.detail);
		}
		return tapped;
	}

	// Looks whether the application holds a connection without the pool's having said so.
	void unannounced(ConnectionHandler connection) {
		this.unannounced.accept(connection);
	}

	void onUnannounced(Consumer<ConnectionHandler> listener) {
		this.unannounced = listener;
	}

	// What the pool sets on its own account, null as long as that is not known.
	@Nullable PoolDefaults defaults() {
		return this.defaults;
	}

	void defaults(PoolDefaults defaults) {
		this.defaults = defaults;
	}

	// A tapped connection that has all interfaces that the one of the driver shows. Only
	// a pool sees it where one is above.
	Connection connectionOf(Connection connection, ConnectionHandler handler) {
		return (this.pooled && isPlain(this.plainConnections, connection.getClass()))
				? new TappedPlainConnection(connection, handler)
				: (Connection) this.connections.create(connection, handler);
	}

	// A statement, rows or meta-data, untapped if tapping fails.
	Object proxyOf(Object target, InvocationHandler handler) {
		try {
			return this.others.create(target, handler);
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("tapping " + target.getClass().getName(), ex);
			return target;
		}
	}

	// A tapped statement that has all interfaces that the one of the driver shows.
	Statement statementOf(Statement statement, StatementHandler handler) {
		return isPlain(this.plainStatements, statement.getClass())
				? new TappedPreparedStatement((PreparedStatement) statement, handler)
				: (Statement) proxyOf(statement, handler);
	}

	// Tapped rows that have all interfaces that those of the driver show.
	ResultSet rowsOf(TappedResultSet rows) {
		ResultSet target = rows.target();
		return isPlain(this.plainRows, target.getClass()) ? rows
				: (ResultSet) proxyOf(target, new ResultSetHandler(rows));
	}

	private boolean isPlain(ClassValue<Boolean> plain, Class<?> type) {
		try {
			return plain.get(type);
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("tapping " + type.getName(), ex);
			return false;
		}
	}

	private static boolean isTapped(Connection connection) {
		try {
			return connection instanceof TappedConnection || connection.isWrapperFor(TappedConnection.class);
		}
		catch (SQLException | LinkageError ex) {
			return false;
		}
	}

	private String nextName() {
		return this.dataSource + "-" + this.lastNumber.incrementAndGet();
	}

}
