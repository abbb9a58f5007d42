package io.github.springdebugtoolbar.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Plan}, {@link PlanNode} and {@link PlanNodeBuilder}.
 */
class PlanTests {

	@Test
	void nodesAreNumberedBeforeTheirChildren() {
		PlanNodeBuilder root = new PlanNodeBuilder("Sort")
			.child(new PlanNodeBuilder("Join").child(new PlanNodeBuilder("Scan")))
			.child(new PlanNodeBuilder("Subquery"));
		Plan plan = new Plan("Any", root.build(), false, -1, -1, "", Plan.Format.TEXT, List.of());
		assertThat(plan.nodes()).extracting(PlanNode::operation).containsExactly("Sort", "Join", "Scan", "Subquery");
		assertThat(plan.nodes()).extracting(PlanNode::number).containsExactly(1, 2, 3, 4);
	}

	@Test
	void ownTimeIsWhatTheChildrenLeave() {
		PlanNode root = new PlanNodeBuilder("Sort").measured(10, 1, 5)
			.child(new PlanNodeBuilder("Scan").measured(10, 1, 3))
			.build();
		assertThat(root.ownMillis()).isEqualTo(2);
		assertThat(root.children()).extracting(PlanNode::ownMillis).containsExactly(3.0);
	}

	@Test
	void ownTimeIsNeverLessThanNothing() {
		PlanNode root = new PlanNodeBuilder("Limit").measured(1, 1, 1)
			.child(new PlanNodeBuilder("Scan").measured(1, 1, 1.5))
			.build();
		assertThat(root.ownMillis()).isZero();
	}

	@Test
	void whatIsNotToldIsUnknown() {
		PlanNode node = new PlanNodeBuilder("Scan").build();
		assertThat(node.ownMillis()).isEqualTo(-1);
		assertThat(node.removedRows()).isEqualTo(-1);
		assertThat(node.loops()).isEqualTo(-1);
		assertThat(node.spilled()).isFalse();
	}

	@Test
	void removedRowsAreThoseReadAndNotGiven() {
		PlanNode node = new PlanNodeBuilder("Scan").measured(5, 1, 1).readRows(100).build();
		assertThat(node.removedRows()).isEqualTo(95);
	}

	@Test
	void totalTimeIsThatOfTheChildrenAndTheOwn() {
		PlanNode root = new PlanNodeBuilder("Join").ownMillis(2)
			.child(new PlanNodeBuilder("Scan").measured(1, 1, 3))
			.build();
		assertThat(root.totalMillis()).isEqualTo(5);
	}

}
