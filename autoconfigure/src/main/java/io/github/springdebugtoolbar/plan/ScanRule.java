package io.github.springdebugtoolbar.plan;

import java.util.Optional;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import io.github.springdebugtoolbar.plan.PlanFlag.Level;
import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * A large table is read row by row, and most of what was read is discarded.
 */
final class ScanRule implements PlanRule {

	static final int LARGE = TableSchema.LARGE;

	/**
	 * Rows from which reading all of them is felt by one user alone: some 50 ms.
	 */
	static final int VERY_LARGE = 100_000;

	/**
	 * Share of the rows up to which databases prefer an index; if more are needed, a scan
	 * is the better way (10 % is the rule of thumb of the vendors' manuals).
	 */
	private static final double NEEDED = 0.1;

	@Override
	public Optional<PlanFlag> check(PlanNode node, Plan plan) {
		double read = read(node);
		if (node.access() != Access.FULL_SCAN || read < LARGE || Words.conditions(node, Kind.FILTER).isEmpty()) {
			return Optional.empty();
		}
		double kept = kept(node);
		return (kept > read * NEEDED) ? Optional.empty() : Optional.of(flag(node, plan, read, kept));
	}

	private static double read(PlanNode node) {
		return (node.readRows() >= 0) ? node.readRows() : node.relationRows();
	}

	// Without execution the estimate counts, unless the database assumes that all rows
	// match.
	private static double kept(PlanNode node) {
		if (node.actualRows() >= 0) {
			return node.actualRows();
		}
		return EstimateRule.assumesNothing(node) ? -1 : node.estimatedRows();
	}

	private static PlanFlag flag(PlanNode node, Plan plan, double read, double kept) {
		Level level = (kept < 0) ? Level.INFO : (read >= VERY_LARGE) ? Level.CRITICAL : Level.WARNING;
		String label = "full scan " + Words.rows(read);
		return new PlanFlag("full-scan", level, label, text(node, plan, read, kept), node.number());
	}

	private static String text(PlanNode node, Plan plan, double read, double kept) {
		String condition = Words.conditions(node, Kind.FILTER).orElse("");
		String reads = "Reads " + (plan.executed() ? "" : "all ") + Words.rows(read) + " of " + node.relation()
				+ " one by one";
		String keeps = (kept < 0) ? "" : " to keep " + (plan.executed() ? "" : "about ") + Words.count(kept);
		return reads + keeps + ". No index is used for " + condition + ".";
	}

}
