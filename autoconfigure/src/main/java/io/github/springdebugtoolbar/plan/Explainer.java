package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ReplayAction;
import io.github.springdebugtoolbar.replay.ReplaySession;
import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * Asks the database of a recorded query how it executes it. What cannot be understood of
 * the answer is shown as it is. Safe for use by multiple threads.
 */
public final class Explainer {

	private final FaultLog faults = new FaultLog();

	private final QueryReplay replay;

	/**
	 * Creates it.
	 * @param replay asks databases
	 */
	public Explainer(QueryReplay replay) {
		this.replay = replay;
	}

	/**
	 * Asks for the plan of a query.
	 * @param query the query
	 * @param execute whether the statement is executed for it, which measures rows and
	 * times
	 * @return the plan
	 * @throws SQLException if the database must not or cannot be asked, refuses or takes
	 * too long; its message is a sentence for the screen
	 */
	public Plan explain(Query query, boolean execute) throws SQLException {
		return this.replay.ask(execute ? ReplayAction.ANALYZE : ReplayAction.EXPLAIN, query,
				(session) -> explain(query, execute, session));
	}

	private Plan explain(Query query, boolean execute, ReplaySession session) throws SQLException {
		return understand(query, ask(query, execute, session), session);
	}

	// What the database says, without looking up more.
	Answer ask(Query query, boolean execute, ReplaySession session) throws SQLException {
		PlanDialect dialect = PlanDialects.of(session.connection().getMetaData());
		boolean executed = execute && dialect.measures();
		long start = System.nanoTime();
		String text = dialect.ask(session, session.query(), executed);
		return new Answer(dialect, text, execute, executed, executed ? (System.nanoTime() - start) / 1e6 : -1);
	}

	Plan understand(Query query, Answer answer, ReplaySession session) throws SQLException {
		DatabaseMetaData database = session.connection().getMetaData();
		ParsedPlan parsed = parse(answer.dialect(), answer.text(), answer.executed());
		complete(answer.dialect(), parsed, session.query(), session.connection());
		List<String> notes = new ArrayList<>(session.notes());
		notes.addAll(notes(answer, database.getDatabaseProductName()));
		RecordedRows.addTo(parsed.root(), session.query(), answer.executed()).ifPresent(notes::add);
		PlanNode root = parsed.root().build();
		return new Plan(name(database), root, answer.executed(), parsed.planningMillis(),
				(parsed.executionMillis() >= 0) ? parsed.executionMillis() : answer.millis(), answer.text(),
				answer.dialect().format(answer.executed()), notes, tables(root, session.connection()));
	}

	private ParsedPlan parse(PlanDialect dialect, String text, boolean executed) {
		try {
			return dialect.parse(text, executed);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("understanding a plan", ex);
			return ParsedPlan.of(new PlanNodeBuilder("Plan, see its text"));
		}
	}

	// What is told elsewhere makes a plan better to read; it can be done without.
	private void complete(PlanDialect dialect, ParsedPlan plan, Query query, Connection connection) {
		try {
			TableNames names = new TableNames(query.statement().sql());
			plan.root().stream().forEach((node) -> node.resolve(names));
			dialect.complete(plan.root(), connection);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("looking up what a plan reads", ex);
		}
	}

	private List<TableSchema> tables(PlanNode root, Connection connection) {
		try {
			return ReadTables.of(root, connection);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("looking up the tables of a plan", ex);
			return List.of();
		}
	}

	private static List<String> notes(Answer answer, String product) {
		List<String> notes = new ArrayList<>(answer.dialect().notes(answer.executed()));
		if (answer.execute() && !answer.executed()) {
			notes.add(product + " does not measure steps: nothing was executed, this is what it would do.");
		}
		return notes;
	}

	private static String name(DatabaseMetaData database) throws SQLException {
		String product = database.getDatabaseProductName();
		return product + " " + database.getDatabaseProductVersion().replaceFirst("[ (-].*", "");
	}

	/**
	 * What a database said of a plan.
	 *
	 * @param dialect how it says it
	 * @param text the plan
	 * @param execute whether an execution was wanted
	 * @param executed whether the statement was executed
	 * @param millis time of the execution, -1 if there was none
	 */
	record Answer(PlanDialect dialect, String text, boolean execute, boolean executed, double millis) {

	}

}
