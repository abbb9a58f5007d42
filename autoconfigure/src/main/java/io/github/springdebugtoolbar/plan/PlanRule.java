package io.github.springdebugtoolbar.plan;

import java.util.Optional;

/**
 * Knows one thing that can be wrong with a node.
 */
interface PlanRule {

	/**
	 * Checks a node.
	 * @param node the node
	 * @param plan plan it belongs to
	 * @return what is wrong, empty if nothing is
	 */
	Optional<PlanFlag> check(PlanNode node, Plan plan);

}
