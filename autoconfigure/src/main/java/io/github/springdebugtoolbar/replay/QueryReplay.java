package io.github.springdebugtoolbar.replay;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;

/**
 * Asks the database again about a recorded query, on a connection of its own that is
 * read-only as far as the database can be, limited in time, rolled back and closed.
 * Executes nothing that is not proven to read. Safe for use by multiple threads.
 */
public final class QueryReplay {

	private static final int CONNECTIONS = 2;

	private final FreshConnections connections;

	private final Duration timeout;

	private final ResultReader reader;

	private final ReplayGuard guard = new ReplayGuard();

	private final Semaphore permits = new Semaphore(CONNECTIONS, true);

	private final Map<String, DatabaseRules> rules = new ConcurrentHashMap<>();

	/**
	 * Creates it.
	 * @param connections opens connections
	 * @param secretNames tells which columns are masked
	 * @param timeout how long a database may work on an answer
	 */
	public QueryReplay(FreshConnections connections, SecretNames secretNames, Duration timeout) {
		this.connections = connections;
		this.timeout = timeout;
		this.reader = new ResultReader(secretNames);
	}

	/**
	 * Finds why a database is not asked. Never asks it: what depends on a database that
	 * was not asked anything yet is found by {@link #ask}.
	 * @param action what it would be asked
	 * @param query query in question
	 * @return the refusal, empty if it can be asked
	 */
	public Optional<Refusal> findRefusal(ReplayAction action, Query query) {
		if (!this.connections.canOpen(query.dataSource())) {
			return Optional.of(new Refusal("Not asked: no connection of its own can be opened to the data source "
					+ query.dataSource() + ". It is gone, or gives the same connection to all."));
		}
		DatabaseRules known = this.rules.getOrDefault(query.dataSource(), DatabaseRules.UNKNOWN);
		return this.guard.findRefusal(action, query.uncut(), known);
	}

	/**
	 * Asks the database. Nothing of it is recorded.
	 * @param <T> what comes of it
	 * @param action what the task asks: it must not execute the statement for
	 * {@link ReplayAction#EXPLAIN}
	 * @param query query in question
	 * @param task asks
	 * @return what comes of it
	 * @throws ReplayRefusedException if it must not be asked
	 * @throws SQLException if the database refuses or takes too long
	 */
	public <T> T ask(ReplayAction action, Query query, ReplayTask<T> task) throws SQLException {
		return askUncut(action, query.uncut(), task);
	}

	/**
	 * Asks the database on a connection that may change its schema, in a transaction that
	 * is rolled back. Only about a query that is proven to read, and only where a
	 * rollback undoes changes of the schema, too.
	 * @param <T> what comes of it
	 * @param query query in question
	 * @param timeout how long all of it may take
	 * @param task asks: it must not execute the statement
	 * @return what comes of it
	 * @throws ReplayRefusedException if it must not be asked
	 * @throws SQLException if the database refuses or takes too long
	 */
	public <T> T tryOut(Query query, Duration timeout, ReplayTask<T> task) throws SQLException {
		return tryOutUncut(query.uncut(), timeout, task);
	}

	/**
	 * Runs a query again that is proven to read.
	 * @param query the query
	 * @return its first rows
	 * @throws ReplayRefusedException if it must not be run
	 * @throws SQLException if the database refuses or takes too long
	 */
	public ResultTable run(Query query) throws SQLException {
		return ask(ReplayAction.RUN, query, this.reader::read);
	}

	// What is kept of a long text may go at any time: it is looked for once.
	private <T> T askUncut(ReplayAction action, Query query, ReplayTask<T> task) throws SQLException {
		refuse(findRefusal(action, query));
		boolean change = this.guard.isPlanOfChange(action, query);
		enter();
		try (CurrentRecording.Scope scope = CurrentRecording.suspend();
				ReplayConnection connection = ReplayConnection.open(this.connections, query.dataSource(), this.timeout,
						(database) -> change && database.plansWritable())) {
			this.rules.put(query.dataSource(), connection.rules());
			refuse(PrivateDatabase.findRefusal(connection.connection()));
			refuse(this.guard.findRefusal(action, query, connection.rules()));
			refuse((action != ReplayAction.EXPLAIN || change) ? HiddenCalls.findRefusal(query, connection)
					: Optional.empty());
			return ask(session(connection, query, this.timeout), task, this.timeout);
		}
		finally {
			this.permits.release();
		}
	}

	private <T> T tryOutUncut(Query query, Duration timeout, ReplayTask<T> task) throws SQLException {
		refuse(findRefusal(ReplayAction.EXPLAIN, query));
		enter();
		try (CurrentRecording.Scope scope = CurrentRecording.suspend();
				ReplayConnection connection = ReplayConnection.open(this.connections, query.dataSource(), timeout,
						DatabaseRules::undoesSchema)) {
			this.rules.put(query.dataSource(), connection.rules());
			refuse(this.guard.findRefusalOfTrial(query, connection.product(), connection.rules()));
			return ask(session(connection, query, timeout), task, timeout);
		}
		finally {
			this.permits.release();
		}
	}

	private static ReplaySession session(ReplayConnection connection, Query query, Duration timeout) {
		return new ReplaySession(connection.connection(), connection.product(), query, timeout);
	}

	private static <T> T ask(ReplaySession session, ReplayTask<T> task, Duration timeout) throws SQLException {
		AtomicBoolean late = new AtomicBoolean();
		Executor watch = CompletableFuture.delayedExecutor(timeout.toMillis() + 500, TimeUnit.MILLISECONDS);
		CompletableFuture<Void> end = CompletableFuture.runAsync(() -> {
			late.set(true);
			session.cancel();
		}, watch);
		try {
			return task.ask(session);
		}
		catch (SQLException ex) {
			throw late.get() ? tookTooLong(ex, timeout) : withNotes(ex, session);
		}
		finally {
			end.cancel(false);
			session.close();
		}
	}

	// What was bound instead of the recorded values may be what the database objects to.
	private static SQLException withNotes(SQLException ex, ReplaySession session) {
		List<String> notes = session.notes();
		return (notes.isEmpty() || ex instanceof SQLTimeoutException) ? ex : new SQLException(
				ex.getMessage() + "\n" + String.join("\n", notes), ex.getSQLState(), ex.getErrorCode(), ex);
	}

	private static SQLException tookTooLong(SQLException cause, Duration timeout) {
		return new SQLTimeoutException("The database took longer than " + timeout.toMillis() + " ms.", cause);
	}

	private void enter() throws SQLException {
		try {
			if (!this.permits.tryAcquire(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new SQLTimeoutException("The database is still busy with earlier questions. Try again.");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SQLException("Interrupted while waiting for earlier questions.", ex);
		}
	}

	private static void refuse(Optional<Refusal> refusal) throws ReplayRefusedException {
		if (refusal.isPresent()) {
			throw new ReplayRefusedException(refusal.get());
		}
	}

}
