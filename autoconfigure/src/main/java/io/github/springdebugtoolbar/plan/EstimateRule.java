package io.github.springdebugtoolbar.plan;

import java.util.Optional;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import io.github.springdebugtoolbar.plan.PlanFlag.Level;

/**
 * The database expected far fewer or far more rows than it got, and so may have chosen
 * the wrong plan.
 */
final class EstimateRule implements PlanRule {

	/** From here on another plan is often the better one. */
	static final double WRONG = 10;

	/** From here on the plan was chosen blindly. */
	static final double BLIND = 100;

	/**
	 * Rows below which no plan is better than another: a wrong estimate costs nothing.
	 */
	private static final int FEW = 1_000;

	/**
	 * Share of a table from which on the estimate is taken as "all rows": the database
	 * knows nothing about the condition.
	 */
	private static final double ALL = 0.9;

	/** Steps that ask for no more rows than they need. */
	private static final Pattern STOPS = Pattern.compile("(?i)limit|semi|anti|^top\\b|^merge");

	@Override
	public Optional<PlanFlag> check(PlanNode node, Plan plan) {
		double expected = Math.max(1, node.estimatedRows());
		double got = Math.max(1, node.actualRows());
		if (node.actualRows() < 0 || node.estimatedRows() < 0 || Math.max(expected, got) < FEW || causedBelow(node)) {
			return Optional.empty();
		}
		double factor = Math.max(expected / got, got / expected);
		if (factor < WRONG || expected > got && (assumesNothing(node) || isStopped(node, plan))) {
			return Optional.empty();
		}
		return Optional.of(flag(node, factor));
	}

	// Whether the database assumes that every row matches, since it has no statistics for
	// the condition.
	static boolean assumesNothing(PlanNode node) {
		return node.estimatedRows() < 0 || Words.conditions(node, Kind.FILTER).isPresent() && node.relationRows() > 0
				&& node.estimatedRows() >= ALL * node.relationRows();
	}

	// The deepest node tells the cause, those above inherit the fault.
	private static boolean causedBelow(PlanNode node) {
		return node.children().stream().flatMap(PlanNode::stream).anyMatch(EstimateRule::isWrong);
	}

	private static boolean isWrong(PlanNode node) {
		if (node.actualRows() < 0 || node.estimatedRows() < 0) {
			return false;
		}
		double expected = Math.max(1, node.estimatedRows());
		double got = Math.max(1, node.actualRows());
		return Math.max(expected, got) >= FEW && Math.max(expected / got, got / expected) >= WRONG;
	}

	// Below a limit a node is stopped as soon as there are enough rows; beside a join it
	// may not be asked at all.
	private static boolean isStopped(PlanNode node, Plan plan) {
		return node.loops() == 0 || plan.nodes()
			.stream()
			.filter((one) -> STOPS.matcher(one.operation()).find())
			.anyMatch((one) -> one.stream().anyMatch((below) -> below.number() == node.number()));
	}

	private static PlanFlag flag(PlanNode node, double factor) {
		Level level = (factor >= BLIND) ? Level.WARNING : Level.INFO;
		String times = "×" + Words.count(factor);
		String where = node.relation().isEmpty() ? node.operation() : node.relation();
		String text = "Expected " + Words.rows(node.estimatedRows()) + " of " + where + ", got "
				+ Words.count(node.actualRows()) + " (" + times + "). " + cure(node);
		return new PlanFlag("estimate", level, "rows " + times + " off", text, node.number());
	}

	private static String cure(PlanNode node) {
		if (node.relation().isEmpty() || node.access() == Access.OTHER) {
			return "The database may have chosen the plan by wrong numbers.";
		}
		return "Statistics may be old: analyze " + node.relation() + ".";
	}

}
