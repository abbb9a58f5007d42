package io.github.springdebugtoolbar.ui.panel.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanFlags;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ReplayAction;

/**
 * What a database can be asked about a query: {@code explain} for its plan,
 * {@code analyze} for its plan with an execution, {@code run} for its rows. A database
 * that gives no answer is an answer, too. Safe for use by multiple threads.
 */
public final class QueryActions {

	private final QueryReplay replay;

	private final Explainer explainer;

	/**
	 * Creates the actions.
	 * @param replay asks the database
	 * @param explainer asks it for plans
	 */
	public QueryActions(QueryReplay replay, Explainer explainer) {
		this.replay = replay;
		this.explainer = explainer;
	}

	List<ActionView> of(Query query) {
		return Stream.of(ReplayAction.values()).map((action) -> view(action, query)).toList();
	}

	Optional<Object> perform(String name, Query query) {
		return Stream.of(ReplayAction.values())
			.filter((action) -> view(action, query).name().equals(name))
			.findFirst()
			.map((action) -> perform(action, query));
	}

	private ActionView view(ReplayAction action, Query query) {
		return ActionView.of(action, this.replay.findRefusal(action, query).orElse(null));
	}

	private Object perform(ReplayAction action, Query query) {
		try {
			return (action == ReplayAction.RUN) ? ResultView.of(query.number(), this.replay.run(query))
					: explain(query, action == ReplayAction.ANALYZE);
		}
		catch (SQLException ex) {
			return NoAnswers.of(ex);
		}
	}

	private ExplainView explain(Query query, boolean execute) throws SQLException {
		Plan plan = this.explainer.explain(query, execute);
		return ExplainView.of(query.number(), SqlLabel.shortOf(query.statement()), plan, PlanFlags.of(plan),
				execute ? null : view(ReplayAction.ANALYZE, query));
	}

}
