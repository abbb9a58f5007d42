package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Objects;

import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Records what a connection does, and taps the statements it creates.
 */
final class ConnectionHandler extends JdbcHandler<Connection> {

	private final ConnectionTap tap;

	private final ConnectionState state;

	private final Connection proxy;

	private volatile @Nullable Hold hold;

	ConnectionHandler(Connection connection, ConnectionTap tap, String name) {
		super(connection);
		this.tap = tap;
		this.state = new ConnectionState(tap.dataSource(), name);
		this.proxy = tap.connectionOf(connection, this);
	}

	// The handler behind a tapped connection.
	static ConnectionHandler of(Connection tapped) {
		return (tapped instanceof TappedPlainConnection plain) ? plain.handler()
				: (ConnectionHandler) Proxy.getInvocationHandler(tapped);
	}

	Connection proxy() {
		return this.proxy;
	}

	ConnectionState state() {
		return this.state;
	}

	Interception interception() {
		return this.tap.interception();
	}

	JdbcRecorder recorder() {
		return this.tap.recorder();
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		return handle(proxy, method, arguments, null);
	}

	// The caller is looked for on the stack if it is not known.
	@Nullable Object handle(Object proxy, Method method, Object[] arguments, @Nullable Class<?> caller) throws Throwable {
		return switch (method.getName()) {
			case "prepareStatement", "prepareCall" -> prepare((String) arguments[0], () -> proceed(method, arguments));
			case "createStatement" -> create(() -> proceed(method, arguments), caller);
			case "getMetaData" -> metaData(proceed(method, arguments));
			case "commit" -> end(Kind.COMMIT, () -> proceed(method, arguments), caller);
			case "rollback" -> rollback(method, arguments, caller);
			case "setSavepoint" -> timed(Kind.SAVEPOINT, nameOf(arguments), () -> proceed(method, arguments));
			case "releaseSavepoint" ->
				timed(Kind.RELEASE_SAVEPOINT, nameOf(arguments), () -> proceed(method, arguments));
			case "getAutoCommit" -> autoCommit(method, arguments);
			case "setAutoCommit" -> switchAutoCommit((Boolean) arguments[0], () -> proceed(method, arguments), caller);
			case "setReadOnly" -> switchReadOnly((Boolean) arguments[0], () -> proceed(method, arguments), caller);
			case "setTransactionIsolation" ->
				change(Kind.ISOLATION, isolation(arguments), () -> proceed(method, arguments), caller);
			case "clearWarnings" -> clearWarnings(() -> proceed(method, arguments));
			case "close", "abort" -> close(method, arguments);
			default -> pass(proxy, method, arguments);
		};
	}

	Statement tapStatement(Statement statement, @Nullable String sql) {
		try {
			return this.tap.statementOf(statement, new StatementHandler(statement, this, sql));
		}
		catch (Exception | LinkageError ex) {
			recorder().report("tapping a statement", ex);
			return statement;
		}
	}

	Object tapRows(ResultSet rows, @Nullable Object statement, @Nullable Execution execution) {
		return this.tap.rowsOf((execution == null || recorder().readingLimits().isNothing())
				? new TappedResultSet(rows, this, (Statement) statement, execution)
				: new ObservedResultSet(rows, this, (Statement) statement, execution));
	}

	<X extends Throwable> @Nullable Object prepare(String sql, DriverCall<X> preparation) throws X, SQLException {
		used();
		long start = System.nanoTime();
		try {
			return tap(preparation.call(), sql);
		}
		catch (SQLException ex) {
			recorder().attempt("recording a statement that cannot be prepared",
					() -> recorder().refused(this, sql, ex, System.nanoTime() - start));
			throw ex;
		}
	}

	<X extends Throwable> @Nullable Object end(Kind kind, DriverCall<X> call, @Nullable Class<?> caller)
			throws X, SQLException {
		try {
			return change(kind, "", call, caller);
		}
		finally {
			this.state.transactionEnded();
		}
	}

	<X extends Throwable> @Nullable Object switchAutoCommit(boolean value, DriverCall<X> call,
			@Nullable Class<?> caller) throws X, SQLException {
		Object result = change(Kind.AUTO_COMMIT, String.valueOf(value), call, caller);
		this.state.autoCommit(value);
		return result;
	}

	<X extends Throwable> @Nullable Object switchReadOnly(boolean value, DriverCall<X> call, @Nullable Class<?> caller)
			throws X, SQLException {
		return change(Kind.READ_ONLY, String.valueOf(value), call, caller);
	}

	// The last that Hikari calls when a connection is given back that nobody used.
	<X extends Throwable> @Nullable Object clearWarnings(DriverCall<X> call) throws X, SQLException {
		used();
		return call.call();
	}

	/**
	 * Whether the application holds the connection, as far as the pool says when it does.
	 * A pool ends no transactions meanwhile.
	 * @return {@code false} if that is not known
	 */
	boolean isHeld() {
		return this.hold != null;
	}

	// Whether the pool, which resets what the application has switched, cannot have
	// switched it so.
	boolean isHeldForAutoCommit(boolean autoCommit) {
		PoolDefaults defaults = this.tap.defaults();
		return isHeld() && defaults != null && defaults.autoCommit() != autoCommit;
	}

	boolean isHeldForReading(boolean readOnly) {
		PoolDefaults defaults = this.tap.defaults();
		return isHeld() && defaults != null && defaults.readOnly() != readOnly;
	}

	/**
	 * Notes that the application got the connection.
	 * @param start when it began to wait
	 * @param detail what is known of the pool
	 */
	void acquired(long start, String detail) {
		long now = System.nanoTime();
		try {
			Recording recording = recorder().current().orElse(null);
			if (recording != null) {
				recorder().add(recording, Kind.ACQUIRE, this.state, detail, start, now);
				this.hold = new Hold(recording, now, Thread.currentThread().getName());
			}
		}
		catch (Exception | LinkageError ex) {
			recorder().report("recording the wait for a connection", ex);
		}
	}

	/** Notes that the application gave the connection back. */
	void released() {
		Hold ended = this.hold;
		this.hold = null;
		this.state.transactionEnded();
		try {
			if (ended != null) {
				ended.recording().add(ended.event(this.state, System.nanoTime()));
			}
		}
		catch (Exception | LinkageError ex) {
			recorder().report("recording the use of a connection", ex);
		}
	}

	// The pool tests and sets up a connection by plain statements.
	private <X extends Throwable> @Nullable Object create(DriverCall<X> call, @Nullable Class<?> caller)
			throws X, SQLException {
		if (isCalledByPool(caller)) {
			return call.call();
		}
		used();
		return tap(call.call(), null);
	}

	private @Nullable Object tap(@Nullable Object created, @Nullable String sql) {
		return (created instanceof Statement statement) ? tapStatement(statement, sql) : created;
	}

	private @Nullable Object metaData(@Nullable Object result) {
		return (result instanceof DatabaseMetaData metaData)
				? this.tap.proxyOf(metaData, new MetaDataHandler(metaData, this)) : result;
	}

	private @Nullable Object rollback(Method method, Object[] arguments, @Nullable Class<?> caller) throws Throwable {
		DriverCall<Throwable> call = () -> proceed(method, arguments);
		return (arguments.length > 0) ? timed(Kind.ROLLBACK_TO_SAVEPOINT, nameOf(arguments), call)
				: end(Kind.ROLLBACK, call, caller);
	}

	private @Nullable Object autoCommit(Method method, Object[] arguments) throws Throwable {
		Object value = proceed(method, arguments);
		this.state.autoCommit(Boolean.TRUE.equals(value));
		return value;
	}

	// A call that the pool makes on its own account is not the application's.
	private <X extends Throwable> @Nullable Object change(Kind kind, String detail, DriverCall<X> call,
			@Nullable Class<?> caller) throws X, SQLException {
		if (isCalledByPool(caller)) {
			return call.call();
		}
		used();
		return timed(kind, detail, call);
	}

	private <X extends Throwable> @Nullable Object timed(Kind kind, String detail, DriverCall<X> call)
			throws X, SQLException {
		long start = System.nanoTime();
		try {
			return call.call();
		}
		finally {
			recorder().event(kind, this.state, detail, start);
		}
	}

	private @Nullable Object close(Method method, Object[] arguments) throws Throwable {
		try {
			return proceed(method, arguments);
		}
		finally {
			recorder().attempt("recording the use of a connection", this::released);
		}
	}

	private void used() {
		if (this.hold == null) {
			this.tap.unannounced(this);
		}
	}

	private boolean isCalledByPool(@Nullable Class<?> caller) {
		try {
			return this.tap.isPooled() && ((caller != null) ? PoolCalls.isPool(caller) : PoolCalls.isOnStack());
		}
		catch (Exception | LinkageError ex) {
			recorder().report("telling the calls of a pool", ex);
			return false;
		}
	}

	private static String nameOf(Object[] arguments) {
		if (arguments.length == 0) {
			return "";
		}
		return (arguments[0] instanceof Savepoint savepoint) ? nameOf(savepoint) : String.valueOf(arguments[0]);
	}

	private static String nameOf(Savepoint savepoint) {
		try {
			return Objects.requireNonNullElse(savepoint.getSavepointName(), "");
		}
		catch (SQLException ex) {
			return "";
		}
	}

	private static String isolation(Object[] arguments) {
		return switch ((Integer) arguments[0]) {
			case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ_UNCOMMITTED";
			case Connection.TRANSACTION_READ_COMMITTED -> "READ_COMMITTED";
			case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE_READ";
			case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
			default -> String.valueOf(arguments[0]);
		};
	}

	/**
	 * What the driver is to do.
	 *
	 * @param <X> what may be thrown
	 */
	interface DriverCall<X extends Throwable> {

		@Nullable Object call() throws X, SQLException;

	}

}
