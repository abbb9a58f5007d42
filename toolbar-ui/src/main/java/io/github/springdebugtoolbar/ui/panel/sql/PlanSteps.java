package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanFlag;
import io.github.springdebugtoolbar.plan.PlanNode;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * Lays the tree of a plan out as lines, with bars that all have the same scale.
 */
final class PlanSteps {

	private final List<PlanFlag> flags;

	private final double totalMillis;

	private final double totalCost;

	private final double mostRows;

	private final List<PlanStep> steps = new ArrayList<>();

	private PlanSteps(Plan plan, List<PlanFlag> flags) {
		List<PlanNode> nodes = plan.nodes();
		this.flags = flags;
		this.totalMillis = nodes.stream().mapToDouble(PlanNode::ownMillis).filter((one) -> one > 0).sum();
		this.totalCost = nodes.stream().mapToDouble(PlanSteps::ownCost).filter((one) -> one > 0).sum();
		this.mostRows = nodes.stream().mapToDouble(PlanSteps::rows).max().orElse(0);
	}

	static List<PlanStep> of(Plan plan, List<PlanFlag> flags) {
		PlanSteps steps = new PlanSteps(plan, flags);
		steps.add(plan.root(), 0);
		return steps.steps;
	}

	private void add(PlanNode node, int depth) {
		double cost = ownCost(node);
		this.steps.add(new PlanStep(node.number(), depth, node.operation(), relation(node), node.index(), details(node),
				node.ownMillis(), cost, share(node, cost), node.readRows(), node.actualRows(),
				(this.mostRows > 0) ? 100 * rows(node) / this.mostRows : 0, node.estimatedRows(),
				this.flags.stream().filter((flag) -> flag.node() == node.number()).toList()));
		node.children().forEach((child) -> add(child, depth + 1));
	}

	private double share(PlanNode node, double cost) {
		if (this.totalMillis > 0) {
			return 100 * Math.max(0, node.ownMillis()) / this.totalMillis;
		}
		return (cost >= 0 && this.totalCost > 0) ? 100 * cost / this.totalCost : -1;
	}

	private static double ownCost(PlanNode node) {
		double below = node.children().stream().mapToDouble(PlanNode::cost).filter((one) -> one > 0).sum();
		return (node.cost() < 0) ? -1 : Math.max(0, node.cost() - below);
	}

	private static double rows(PlanNode node) {
		double counted = Math.max(node.readRows(), node.actualRows());
		return Math.max(0, (counted >= 0) ? counted : node.estimatedRows());
	}

	private static String relation(PlanNode node) {
		return node.alias().isEmpty() ? node.relation() : node.relation() + " " + node.alias();
	}

	private static List<String> details(PlanNode node) {
		return Stream
			.of(node.conditions().stream().map((one) -> one.kind().name().toLowerCase(Locale.ROOT) + " " + one.text()),
					Stream.of(text(node.removedRows(), "row", " removed"), text(node.loops(), "loop", "")))
			.flatMap((one) -> one)
			.filter((one) -> !one.isEmpty())
			.toList();
	}

	// One loop is what everybody expects.
	private static String text(double number, String word, String end) {
		return (number <= 1) ? "" : Numbers.count(Math.round(number), word) + end;
	}

}
