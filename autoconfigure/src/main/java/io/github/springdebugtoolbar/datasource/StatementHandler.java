package io.github.springdebugtoolbar.datasource;

import java.lang.reflect.Method;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;

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

	private @Nullable SqlStatement preparedStatement;

	private @Nullable Set<String> batchTexts;

	private @Nullable Execution execution;

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
			case "execute", "executeQuery", "executeUpdate", "executeLargeUpdate" -> execute(proxy, method, arguments);
			case "executeBatch", "executeLargeBatch" -> executeBatch(proxy, method, arguments);
			case "getResultSet" -> tap(proxy, proceed(method, arguments));
			case "getGeneratedKeys" -> wrap(proxy, proceed(method, arguments), null);
			case "getMoreResults" -> moreResults(method, arguments);
			case "getUpdateCount", "getLargeUpdateCount" -> updateCount(method, arguments);
			case "getConnection" -> this.connection.proxy();
			case "addBatch", "clearBatch", "clearParameters", "registerOutParameter" -> bind(method, arguments);
			default -> (arguments.length > 0) ? access(proxy, method, arguments) : pass(proxy, method, arguments);
		};
	}

	private @Nullable Object execute(Object proxy, Method method, Object[] arguments) throws Throwable {
		String sql = this.preparedSql;
		if (arguments.length > 0 && arguments[0] instanceof String text) {
			return run(proxy, method, arguments, text, null, BoundValues.NOTHING);
		}
		return (sql != null) ? run(proxy, method, arguments, sql, preparedStatement(), this.values.binding())
				: proceed(method, arguments);
	}

	private @Nullable Object executeBatch(Object proxy, Method method, Object[] arguments) throws Throwable {
		if (this.values.batchSize() == 0) {
			return proceed(method, arguments);
		}
		Binding binding = this.values.batchBinding();
		String sql = (this.batchTexts != null) ? textOfBatch(this.batchTexts, binding.batchSize()) : this.preparedSql;
		SqlStatement statement = (this.batchTexts != null) ? null : preparedStatement();
		clearBatch();
		return (sql != null) ? run(proxy, method, arguments, sql, statement, binding) : proceed(method, arguments);
	}

	private @Nullable Object run(Object proxy, Method method, Object[] arguments, String sql,
			@Nullable SqlStatement statement, Binding binding) throws Throwable {
		Execution started = this.recorder.begin(this.connection, sql, statement, binding);
		this.execution = started;
		if (started == null) {
			return wrap(proxy, proceed(method, arguments), null);
		}
		try {
			Object result = proceed(method, arguments);
			started.executed(result);
			return tap(proxy, result);
		}
		catch (Throwable ex) {
			started.failed(ex);
			throw ex;
		}
		finally {
			this.recorder.end();
		}
	}

	private @Nullable Object moreResults(Method method, Object[] arguments) throws Throwable {
		long began = System.nanoTime();
		Object result = proceed(method, arguments);
		if (this.execution != null) {
			this.execution.waited(began);
		}
		return result;
	}

	private @Nullable Object updateCount(Method method, Object[] arguments) throws Throwable {
		Object count = proceed(method, arguments);
		if (this.execution != null && count instanceof Number number) {
			this.execution.updateCount(number.longValue());
		}
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
			return;
		}
		String sql = (String) arguments[0];
		this.batchTexts = (this.batchTexts != null) ? this.batchTexts : new LinkedHashSet<>();
		if (this.batchTexts.size() < this.recorder.batchSets()) {
			this.batchTexts.add(sql);
		}
		this.values.addText(sql);
	}

	private void clearBatch() {
		this.values.clearSets();
		this.batchTexts = null;
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
		try {
			this.values.set(method.getName(), arguments, preparedStatement());
		}
		catch (Exception | LinkageError ex) {
			this.recorder.report("reading a parameter", ex);
		}
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
			if (this.execution != null) {
				this.execution.resultSetOpened();
			}
		}
		return this.tapped;
	}

	private @Nullable Object wrap(Object proxy, @Nullable Object result, @Nullable Execution rowsOf) {
		return (result instanceof ResultSet rows) ? this.connection.tapRows(rows, proxy, rowsOf) : result;
	}

	private static String textOfBatch(Set<String> texts, int batchSize) {
		String text = String.join(";\n", texts);
		return (texts.size() < batchSize && texts.size() > 1)
				? text + ";\n/* a batch of " + batchSize + " statements */" : text;
	}

}
