package io.github.springdebugtoolbar.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says in words what is wrong with a plan. Silent on a good one.
 */
public final class PlanFlags {

	private static final Comparator<PlanFlag> WORST_FIRST = Comparator.comparing(PlanFlag::level)
		.thenComparing(PlanFlag::node);

	private static final List<PlanRule> RULES = List.of(new ScanRule(), new UnusedIndexRule(), new LoopRule(),
			new SpillRule(), new EstimateRule());

	private PlanFlags() {
	}

	/**
	 * What is wrong with a plan.
	 * @param plan the plan
	 * @return worst first, empty for a good plan
	 */
	public static List<PlanFlag> of(Plan plan) {
		return plan.nodes().stream().flatMap((node) -> flags(plan, node)).sorted(WORST_FIRST).toList();
	}

	private static Stream<PlanFlag> flags(Plan plan, PlanNode node) {
		return RULES.stream().flatMap((rule) -> rule.check(node, plan).stream());
	}

}
