package io.github.springdebugtoolbar.datasource;

import java.sql.SQLException;
import java.util.Optional;

import io.github.springdebugtoolbar.datasource.BoundValues.Binding;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.QueryExecution;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.sql.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Puts what JDBC does into the recording of the current thread. Its own faults never
 * reach the application. Safe for use by multiple threads.
 */
final class JdbcRecorder {

	private final Recorder recorder;

	private final Statements statements;

	private final ParameterReader parameterReader;

	private final ParameterHash parameterHash = new ParameterHash();

	private final CaptureLimits limits;

	private final FaultLog faults = new FaultLog();

	JdbcRecorder(Recorder recorder, Statements statements, SecretNames secretNames, CaptureLimits limits) {
		this.recorder = recorder;
		this.statements = statements;
		this.parameterReader = new ParameterReader(secretNames, limits.parameterLength(), statements.texts());
		this.limits = limits;
	}

	int batchSets() {
		return this.limits.batchSets();
	}

	ReadingLimits readingLimits() {
		return this.limits.reading();
	}

	BoundValues values() {
		return new BoundValues(this.parameterReader, this.parameterHash, this.limits.batchSets());
	}

	@Nullable SqlStatement statement(String sql) {
		try {
			return this.statements.find(sql);
		}
		catch (Exception | LinkageError ex) {
			report("reading a statement", ex);
			return null;
		}
	}

	// Begins an execution on the current thread; end() must follow if it began. Gives the
	// execution, null if it is not to be recorded: a wrapper that hides what it wraps
	// must
	// not let the same execution be recorded twice
	@Nullable Execution begin(ConnectionHandler connection, String sql, @Nullable SqlStatement statement, Binding binding) {
		if (sql.equals(CurrentRecording.executing())) {
			return null;
		}
		try {
			return start(connection, sql, (statement != null) ? statement : this.statements.find(sql), binding);
		}
		catch (Exception | LinkageError ex) {
			report("recording a statement", ex);
			return null;
		}
	}

	void end() {
		CurrentRecording.executing(null);
	}

	// Records a statement that some databases refuse already when it is prepared.
	void refused(ConnectionHandler connection, String sql, SQLException refusal, long nanos) {
		Execution execution = begin(connection, sql, null, BoundValues.NOTHING);
		if (execution != null) {
			end();
			execution.failed(refusal, nanos);
		}
	}

	// Adds an event of a connection that ends now.
	void event(Kind kind, ConnectionState state, String detail, long start) {
		long end = System.nanoTime();
		try {
			Recording recording = current().orElse(null);
			if (recording != null) {
				add(recording, kind, state, detail, start, end);
			}
		}
		catch (Exception | LinkageError ex) {
			report("recording an event", ex);
		}
	}

	// The recording of the current thread.
	Optional<Recording> current() {
		return this.recorder.current();
	}

	void add(Recording recording, Kind kind, ConnectionState state, String detail, long start, long end) {
		recording.add(new ConnectionEvent(kind, state.dataSource(), state.name(), detail, recording.offsetOf(start),
				end - start, Thread.currentThread().getName()));
	}

	// The border: what fails in here is logged, and the application goes on without it.
	void attempt(String what, Work work) {
		try {
			work.run();
		}
		catch (Exception | LinkageError ex) {
			report(what, ex);
		}
	}

	void report(String what, Throwable fault) {
		this.faults.report(what, fault);
	}

	private @Nullable Execution start(ConnectionHandler connection, String sql, SqlStatement statement, Binding binding)
			throws SQLException {
		Recording recording = current().orElse(null);
		if (recording == null) {
			return null;
		}
		String transaction = connection.state().transaction(connection.target());
		QueryExecution query = recording.begin(connection.state().dataSource(), statement);
		query.ranOn(connection.state().name(), transaction);
		CurrentRecording.executing(sql);
		Execution execution = new Execution(query, recording);
		execution.bound(binding);
		return execution;
	}

	/**
	 * Work of the toolbar that may fail.
	 */
	interface Work {

		void run() throws Exception;

	}

}
