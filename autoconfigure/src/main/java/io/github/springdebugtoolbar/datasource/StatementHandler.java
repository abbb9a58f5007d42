package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.datasource.BoundValues.Binding;
import io.github.springdebugtoolbar.recording.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Records the executions of a statement.
 */
final class StatementHandler extends JdbcHandler<Statement> {

	private final ConnectionHandler connection;

	private final JdbcRecorder recorder;

	private final @Nullable String preparedSql;

	private final BoundValues values;

	/** Made for a batch of statements only. */
	private @Nullable BatchTexts texts;

	private @Nullable SqlStatement preparedStatement;

	private @Nullable Execution execution;

	private boolean countExpected;

	private @Nullable ResultSet target;

	private @Nullable Object tapped;

	/**
	 * Creates a handler.
	 * @param statement the driver's statement
	 * @param connection what it was created by
	 * @param preparedSql text of a prepared or callable statement
	 */
	StatementHandler(Statement statement, ConnectionHandler connection, @Nullable String preparedSql) {
		super(statement);
		this.connection = connection;
		this.recorder = connection.recorder();
		this.preparedSql = preparedSql;
		this.values = this.recorder.values();
	}

	@Override
	@Nullable Object handle(Object proxy, Method method, Object[] arguments) throws Throwable {
		return switch (method.getName()) {
			case "execute" -> result(execute(method, arguments));
			case "executeQuery" -> rows(proxy, execute(method, arguments));
			case "executeUpdate", "executeLargeUpdate", "executeBatch", "executeLargeBatch" ->
				execute(method, arguments);
			case "getResultSet" -> tap(proxy, proceed(method, arguments));
			case "getGeneratedKeys" -> wrap(proxy, proceed(method, arguments), null);
			case "getMoreResults" -> moreResults(method, arguments);
			case "getUpdateCount", "getLargeUpdateCount" -> updateCount(method, arguments);
			case "getConnection" -> connection(method, arguments);
			case "addBatch", "clearBatch", "clearParameters", "registerOutParameter" -> bind(method, arguments);
			default -> (arguments.length > 0) ? access(proxy, method, arguments) : pass(proxy, method, arguments);
		};
	}

	private @Nullable Object execute(Method method, Object[] arguments) throws Throwable {
		return this.connection.interception().execute(this, method, arguments);
	}

	// Reads a call of a setter that has succeeded.
	void set(String setter, @Nullable Object... arguments) {
		try {
			this.values.set(setter, arguments, preparedStatement());
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("reading a parameter", ex);
		}
	}

	void begin(boolean batch, Object[] arguments) {
		this.execution = null;
		this.countExpected = false;
		this.target = null;
		if (!batch) {
			beginOne(arguments);
		}
		else if (this.values.batchSize() > 0) {
			this.recorder.attempt("recording a statement", () -> begin(textOfBatch(), this.values.batchBinding()));
			clearBatch();
		}
	}

	// Written out, and not by attempt: each frame makes walking the stack dearer.
	private void beginOne(Object[] arguments) {
		try {
			begin(textOf(arguments), bindingOfOne());
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("recording a statement", ex);
		}
	}

	private void begin(String sql, Binding binding) {
		this.execution = this.recorder.begin(this.connection, sql, preparedStatement(), binding);
	}

	void end(@Nullable Object result, @Nullable Throwable failure, long nanos) {
		Execution ended = this.execution;
		if (ended != null) {
			this.recorder.end();
			endOne(ended, result, failure, nanos);
		}
	}

	private void endOne(Execution ended, @Nullable Object result, @Nullable Throwable failure, long nanos) {
		try {
			end(ended, result, failure, nanos);
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("recording the end of a statement", ex);
		}
	}

	private void end(Execution ended, @Nullable Object result, @Nullable Throwable failure, long nanos) {
		if (failure == null) {
			ended.executed(result, nanos);
			ended.warned(StatementWarnings.first(target()));
		}
		else {
			ended.failed(failure, nanos);
		}
	}

	private String textOf(Object[] arguments) {
		return (this.preparedSql != null) ? this.preparedSql : (String) arguments[0];
	}

	private String textOfBatch() {
		return (this.preparedSql != null) ? this.preparedSql : texts().join(this.values.batchSize());
	}

	private Binding bindingOfOne() {
		return (this.preparedSql != null) ? this.values.binding() : BoundValues.NOTHING;
	}

	private void clearBatch() {
		this.values.clearSets();
		this.texts = null;
	}

	private BatchTexts texts() {
		if (this.texts == null) {
			this.texts = new BatchTexts(this.recorder.batchSets());
		}
		return this.texts;
	}

	// The statement is asked first: it refuses when it is closed.
	private @Nullable Object connection(Method method, Object[] arguments) throws Throwable {
		Object owner = proceed(method, arguments);
		return (owner != null) ? this.connection.proxy() : null;
	}

	// The rows of an execution that is not recorded are tapped too: they lead to the
	// driver's statement.
	private @Nullable Object rows(Object proxy, @Nullable Object result) {
		return (this.execution != null) ? tap(proxy, result) : wrap(proxy, result, null);
	}

	private @Nullable Object result(@Nullable Object result) {
		this.countExpected = Boolean.FALSE.equals(result);
		return result;
	}

	private @Nullable Object moreResults(Method method, Object[] arguments) throws Throwable {
		long began = System.nanoTime();
		Object result = proceed(method, arguments);
		this.countExpected = Boolean.FALSE.equals(result);
		counted((latest) -> latest.waited(began));
		return result;
	}

	// The count of executeUpdate() is known already, and any may be asked for again.
	private @Nullable Object updateCount(Method method, Object[] arguments) throws Throwable {
		Object count = proceed(method, arguments);
		if (this.countExpected && count instanceof Number number) {
			counted((latest) -> latest.updateCount(number.longValue()));
		}
		this.countExpected = false;
		return count;
	}

	private @Nullable Object bind(Method method, Object[] arguments) throws Throwable {
		Object result = proceed(method, arguments);
		this.recorder.attempt("reading a parameter", () -> bound(method.getName(), arguments));
		return result;
	}

	private void bound(String method, Object[] arguments) {
		switch (method) {
			case "addBatch" -> addBatch(arguments);
			case "clearBatch" -> clearBatch();
			case "clearParameters" -> this.values.clear();
			default -> this.values.registerOutput(arguments[0], preparedStatement());
		}
	}

	private void addBatch(Object[] arguments) {
		if (arguments.length == 0) {
			this.values.addSet();
		}
		else {
			this.values.addText((String) arguments[0]);
			texts().add((String) arguments[0]);
		}
	}

	// Reads setters and the getters of outputs; everything else is passed on.
	private @Nullable Object access(Object proxy, Method method, Object[] arguments) throws Throwable {
		if (this.preparedSql == null || !(arguments[0] instanceof Integer || arguments[0] instanceof String)) {
			return pass(proxy, method, arguments);
		}
		if (arguments.length > 1 && method.getName().startsWith("set")) {
			return set(method, arguments);
		}
		if (target() instanceof CallableStatement && method.getName().startsWith("get")) {
			return output(proxy, method, arguments);
		}
		return pass(proxy, method, arguments);
	}

	private @Nullable Object set(Method method, Object[] arguments) throws Throwable {
		Object result = proceed(method, arguments);
		set(method.getName(), arguments);
		return result;
	}

	private @Nullable Object output(Object proxy, Method method, Object[] arguments) throws Throwable {
		Object value = proceed(method, arguments);
		if (value instanceof ResultSet) {
			return wrap(proxy, value, this.execution);
		}
		this.recorder.attempt("reading an output", () -> {
			Execution latest = this.execution;
			if (this.values.output(arguments[0], value) && latest != null) {
				latest.bound(this.values.binding());
			}
		});
		return value;
	}

	private @Nullable SqlStatement preparedStatement() {
		if (this.preparedStatement == null && this.preparedSql != null) {
			this.preparedStatement = this.recorder.statement(this.preparedSql);
		}
		return this.preparedStatement;
	}

	// Taps the rows of the latest execution. The same rows are the same object.
	private @Nullable Object tap(Object proxy, @Nullable Object result) {
		if (!(result instanceof ResultSet rows)) {
			return result;
		}
		if (rows != this.target || this.tapped == null) {
			this.target = rows;
			this.tapped = wrap(proxy, rows, this.execution);
			counted(Execution::resultSetOpened);
		}
		return this.tapped;
	}

	private void counted(Consumer<Execution> count) {
		try {
			if (this.execution != null) {
				count.accept(this.execution);
			}
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("counting the rows of a statement", ex);
		}
	}

	private @Nullable Object wrap(Object proxy, @Nullable Object result, @Nullable Execution rowsOf) {
		return (result instanceof ResultSet rows) ? this.connection.tapRows(rows, proxy, rowsOf) : result;
	}

}
