package io.github.springdebugtoolbar.plan;

import java.util.Optional;

import io.github.springdebugtoolbar.plan.PlanFlag.Level;

/**
 * A step is repeated for each row of another one, again and again.
 */
final class LoopRule implements PlanRule {

	/**
	 * Repetitions from which another kind of join is mostly better: at some microseconds
	 * each they take several milliseconds.
	 */
	static final int MANY = 1_000;

	/** Rows read in all repetitions from which they are felt: some 50 ms. */
	private static final int MANY_ROWS = 100_000;

	@Override
	public Optional<PlanFlag> check(PlanNode node, Plan plan) {
		long loops = loops(node);
		if (node.relation().isEmpty() || loops < 2 || node.access() == Access.OTHER) {
			return Optional.empty();
		}
		if (node.access() == Access.FULL_SCAN && node.readRows() >= MANY_ROWS) {
			return Optional.of(scan(node, loops));
		}
		return (loops >= MANY) ? Optional.of(lookup(node, loops)) : Optional.empty();
	}

	private static long loops(PlanNode node) {
		boolean parallel = node.operation().startsWith("Parallel");
		return parallel ? 1 : node.loops();
	}

	private static PlanFlag scan(PlanNode node, long loops) {
		String text = "Reads " + node.relation() + " from beginning to end " + Words.count(loops) + " times, "
				+ Words.rows(node.readRows()) + " in all: no index is used for the join.";
		return new PlanFlag("repeated-scan", Level.CRITICAL, "scanned " + Words.count(loops) + " times", text,
				node.number());
	}

	private static PlanFlag lookup(PlanNode node, long loops) {
		String text = "Looks into " + node.relation() + " " + Words.count(loops)
				+ " times, once for each row before it. Fewer rows before it, or a join by hash, would be faster.";
		return new PlanFlag("many-loops", Level.INFO, Words.count(loops) + " loops", text, node.number());
	}

}
