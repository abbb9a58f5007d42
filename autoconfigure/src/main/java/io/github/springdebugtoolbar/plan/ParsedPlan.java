package io.github.springdebugtoolbar.plan;

/**
 * What was understood of the text of a plan.
 *
 * @param root last step
 * @param planningMillis milliseconds of planning, -1 if unknown
 * @param executionMillis milliseconds of execution, -1 if unknown
 */
record ParsedPlan(PlanNodeBuilder root, double planningMillis, double executionMillis) {

	static ParsedPlan of(PlanNodeBuilder root) {
		return new ParsedPlan(root, -1, -1);
	}

}
