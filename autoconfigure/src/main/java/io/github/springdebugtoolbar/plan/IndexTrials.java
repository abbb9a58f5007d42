package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import io.github.springdebugtoolbar.plan.Explainer.Answer;
import io.github.springdebugtoolbar.plan.IndexTrial.Method;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Lets PostgreSQL plan a query with an index that is not there: it is built in a
 * transaction that is rolled back, or hypopg pretends it where that is installed. The
 * query is never executed. Safe for use by multiple threads.
 */
public final class IndexTrials {

	private static final String LOCKS = "select string_agg(distinct mode, ', ') from pg_locks where granted"
			+ " and pid = pg_backend_pid() and locktype = 'relation' and relation >= 16384"
			+ " and mode not in ('AccessShareLock', 'AccessExclusiveLock')";

	private final QueryReplay replay;

	private final Explainer explainer;

	private final TrialLimits limits;

	/**
	 * Creates it.
	 * @param replay asks databases
	 * @param explainer understands plans
	 * @param limits how long it may keep others from a table
	 */
	public IndexTrials(QueryReplay replay, Explainer explainer, TrialLimits limits) {
		this.replay = replay;
		this.explainer = explainer;
		this.limits = limits;
	}

	/**
	 * How long others may be kept from a table.
	 * @return the limits
	 */
	public TrialLimits limits() {
		return this.limits;
	}

	/**
	 * Whether a database can plan with an index that is not there.
	 * @param plan one of its plans
	 * @return {@code true} for PostgreSQL
	 */
	public boolean canTry(Plan plan) {
		return plan.database().startsWith("PostgreSQL");
	}

	/**
	 * Plans a query without an index and with it.
	 * @param query the query
	 * @param index statement that creates the index; never text that came from outside
	 * @return both plans
	 * @throws SQLException if the database must not or cannot be asked, refuses or takes
	 * too long
	 */
	public IndexTrial plan(Query query, String index) throws SQLException {
		return this.replay.tryOut(query, this.limits.longest(), (session) -> plan(query, index, session));
	}

	private IndexTrial plan(Query query, String index, ReplaySession session) throws SQLException {
		Connection connection = session.connection();
		limit(connection);
		Answer before = planReading(query, session);
		Optional<Hypopg> hypopg = Hypopg.find(connection);
		return hypopg.isPresent() ? pretend(query, index, hypopg.get(), before, session)
				: build(query, index, before, session);
	}

	private IndexTrial pretend(Query query, String index, Hypopg hypopg, Answer before, ReplaySession session)
			throws SQLException {
		long start = System.nanoTime();
		try {
			hypopg.pretend(session.connection(), index);
			double millis = millisSince(start);
			Answer after = planReading(query, session);
			return trial(query, new Made(index, Method.HYPOTHETICAL, millis, ""), before, after, session);
		}
		finally {
			hypopg.forget(session.connection());
		}
	}

	private IndexTrial build(Query query, String index, Answer before, ReplaySession session) throws SQLException {
		Connection connection = session.connection();
		long start = System.nanoTime();
		execute(connection, index);
		double millis = millisSince(start);
		set(connection, "statement_timeout", this.limits.lock());
		Answer after = planReading(query, session);
		String locks = locks(connection);
		connection.rollback();
		return trial(query, new Made(index, Method.BUILT, millis, locks), before, after, session);
	}

	private IndexTrial trial(Query query, Made made, Answer before, Answer after, ReplaySession session)
			throws SQLException {
		return new IndexTrial(made.index, this.explainer.understand(query, before, session),
				this.explainer.understand(query, after, session), made.method, made.millis, made.locks);
	}

	private static double millisSince(long start) {
		return (System.nanoTime() - start) / 1e6;
	}

	// Should this process stop, at a breakpoint or for good, the server gives up by
	// itself.
	private void limit(Connection connection) throws SQLException {
		set(connection, "lock_timeout", this.limits.lock());
		set(connection, "statement_timeout", this.limits.build());
		set(connection, "idle_in_transaction_session_timeout", this.limits.lock());
		attempt(connection, "transaction_timeout", this.limits.longest());
		attempt(connection, "client_connection_check_interval", Duration.ofSeconds(1));
	}

	private static void set(Connection connection, String setting, Duration limit) throws SQLException {
		execute(connection, "set local " + setting + " = " + limit.toMillis());
	}

	// Not every version and system knows it.
	private static void attempt(Connection connection, String setting, Duration limit) throws SQLException {
		Savepoint before = connection.setSavepoint();
		try {
			set(connection, setting, limit);
			connection.releaseSavepoint(before);
		}
		catch (SQLException ex) {
			connection.rollback(before);
		}
	}

	// What the planner calls must not write although the transaction may.
	private Answer planReading(Query query, ReplaySession session) throws SQLException {
		Connection connection = session.connection();
		Savepoint before = connection.setSavepoint();
		execute(connection, "set transaction read only");
		Answer answer = this.explainer.ask(query, false, session);
		connection.rollback(before);
		return answer;
	}

	private static String locks(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(LOCKS)) {
			return (row.next() && row.getString(1) != null) ? row.getString(1) : "";
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * How an index came about.
	 */
	private record Made(String index, Method method, double millis, String locks) {

	}

}
