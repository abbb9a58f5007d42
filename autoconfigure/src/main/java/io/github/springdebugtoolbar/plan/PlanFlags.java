package io.github.springdebugtoolbar.plan;

import java.util.List;

/**
 * Says in words what is wrong with a plan. Silent on a good one.
 */
public final class PlanFlags {

	private PlanFlags() {
	}

	/**
	 * What is wrong with a plan.
	 * @param plan the plan
	 * @return worst first, empty for a good plan
	 */
	public static List<PlanFlag> of(Plan plan) {
		return List.of();
	}

}
