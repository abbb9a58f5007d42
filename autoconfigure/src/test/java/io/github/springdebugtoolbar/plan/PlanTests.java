package io.github.springdebugtoolbar.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Plan}.
 */
class PlanTests {

	@Test
	void nodesStandBeforeTheirChildren() {
		PlanNode root = node(1, node(2, node(3)), node(4));
		Plan plan = new Plan("Any", root, false, -1, -1, "", Plan.Format.TEXT, List.of());
		assertThat(plan.nodes()).extracting(PlanNode::number).containsExactly(1, 2, 3, 4);
	}

	private static PlanNode node(int number, PlanNode... children) {
		return new PlanNode(number, "Step", Access.NONE, "", "", List.of(), -1, -1, -1, -1, -1, -1, -1, null, 0,
				List.of(children));
	}

}
