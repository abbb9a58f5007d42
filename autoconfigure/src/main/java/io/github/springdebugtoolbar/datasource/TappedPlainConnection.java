package io.github.springdebugtoolbar.datasource;

import java.lang.StackWalker.Option;
import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.Executor;

import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A connection below a pool, of which the statements are tapped and the transactions
 * recorded. It sees for itself who calls: behind a proxy the stack would have to be
 * walked to tell the application from its pool.
 */
final class TappedPlainConnection extends ForwardingConnection implements TappedConnection {

	/**
	 * Stands for whoever is not the pool: to look for the caller takes some microseconds.
	 */
	private static final Class<?> APPLICATION = TappedPlainConnection.class;

	private static final StackWalker WALKER = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

	private static final Method CREATE_STATEMENT = method("createStatement");

	private static final Method GET_META_DATA = method("getMetaData");

	private static final Method SET_ISOLATION = method("setTransactionIsolation", int.class);

	private final ConnectionHandler handler;

	TappedPlainConnection(Connection connection, ConnectionHandler handler) {
		super(connection);
		this.handler = handler;
	}

	ConnectionHandler handler() {
		return this.handler;
	}

	@Override
	public void abort(Executor executor) throws SQLException {
		call(null, method("abort", Executor.class), executor);
	}

	@Override
	public void clearWarnings() throws SQLException {
		this.handler.clearWarnings(() -> {
			super.clearWarnings();
			return null;
		});
	}

	@Override
	public void close() throws SQLException {
		call(null, method("close"));
	}

	@Override
	public void commit() throws SQLException {
		this.handler.end(Kind.COMMIT, () -> {
			super.commit();
			return null;
		}, this.handler.isHeld() ? APPLICATION : WALKER.getCallerClass());
	}

	@Override
	public @Nullable Statement createStatement() throws SQLException {
		return (Statement) call(WALKER.getCallerClass(), CREATE_STATEMENT);
	}

	@Override
	public @Nullable Statement createStatement(int type, int concurrency) throws SQLException {
		return (Statement) call(WALKER.getCallerClass(), method("createStatement", int.class, int.class), type,
				concurrency);
	}

	@Override
	public @Nullable Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
		return (Statement) call(WALKER.getCallerClass(), method("createStatement", int.class, int.class, int.class),
				type, concurrency, holdability);
	}

	@Override
	public boolean getAutoCommit() throws SQLException {
		boolean value = super.getAutoCommit();
		this.handler.state().autoCommit(value);
		return value;
	}

	@Override
	public @Nullable DatabaseMetaData getMetaData() throws SQLException {
		return (DatabaseMetaData) call(null, GET_META_DATA);
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql) throws SQLException {
		return (CallableStatement) this.handler.prepare(sql, () -> super.prepareCall(sql));
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
		return (CallableStatement) this.handler.prepare(sql, () -> super.prepareCall(sql, type, concurrency));
	}

	@Override
	public @Nullable CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
			throws SQLException {
		return (CallableStatement) this.handler.prepare(sql,
				() -> super.prepareCall(sql, type, concurrency, holdability));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql) throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql, () -> super.prepareStatement(sql));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql, () -> super.prepareStatement(sql, keys));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql, () -> super.prepareStatement(sql, columns));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql, () -> super.prepareStatement(sql, columns));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql, () -> super.prepareStatement(sql, type, concurrency));
	}

	@Override
	public @Nullable PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
			throws SQLException {
		return (PreparedStatement) this.handler.prepare(sql,
				() -> super.prepareStatement(sql, type, concurrency, holdability));
	}

	@Override
	public void releaseSavepoint(Savepoint savepoint) throws SQLException {
		call(null, method("releaseSavepoint", Savepoint.class), savepoint);
	}

	@Override
	public void rollback() throws SQLException {
		this.handler.end(Kind.ROLLBACK, () -> {
			super.rollback();
			return null;
		}, this.handler.isHeld() ? APPLICATION : WALKER.getCallerClass());
	}

	@Override
	public void rollback(Savepoint savepoint) throws SQLException {
		call(null, method("rollback", Savepoint.class), savepoint);
	}

	@Override
	public void setAutoCommit(boolean autoCommit) throws SQLException {
		this.handler.switchAutoCommit(autoCommit, () -> {
			super.setAutoCommit(autoCommit);
			return null;
		}, this.handler.isHeldForAutoCommit(autoCommit) ? APPLICATION : WALKER.getCallerClass());
	}

	@Override
	public void setReadOnly(boolean readOnly) throws SQLException {
		this.handler.switchReadOnly(readOnly, () -> {
			super.setReadOnly(readOnly);
			return null;
		}, this.handler.isHeldForReading(readOnly) ? APPLICATION : WALKER.getCallerClass());
	}

	@Override
	public @Nullable Savepoint setSavepoint() throws SQLException {
		return (Savepoint) call(null, method("setSavepoint"));
	}

	@Override
	public @Nullable Savepoint setSavepoint(String name) throws SQLException {
		return (Savepoint) call(null, method("setSavepoint", String.class), name);
	}

	@Override
	public void setTransactionIsolation(int level) throws SQLException {
		call(WALKER.getCallerClass(), SET_ISOLATION, level);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return type.cast(this.handler.unwrap(this, type));
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return this.handler.isWrapperFor(this, type);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return this.handler.isSame(this, other);
	}

	@Override
	public int hashCode() {
		return target().hashCode();
	}

	@Override
	public String toString() {
		return target().toString();
	}

	private @Nullable Object call(@Nullable Class<?> caller, Method method, Object... arguments) throws SQLException {
		try {
			return this.handler.handle(this, method, arguments, caller);
		}
		catch (Throwable ex) {
			throw JdbcHandler.declared(ex);
		}
	}

	private static Method method(String name, Class<?>... parameters) {
		return JdbcHandler.method(Connection.class, name, parameters);
	}

}
