package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanNode;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * A step of a plan, with bars that can be compared with those of another plan.
 *
 * @param depth how deep it lies, 0 for the last step
 * @param operation what it does, in the words of the database
 * @param relation what it reads, an empty text if nothing
 * @param index index it uses, an empty text if none
 * @param cost its own cost
 * @param costShare percentage of the dearer plan's cost
 * @param rows rows it is expected to give
 * @param rowShare percentage of the rows of the step with most of them, in both plans
 */
record PlanLine(int depth, String operation, String relation, String index, String cost, double costShare, String rows,
		double rowShare) {

	static List<PlanLine> of(Plan plan, double cost, double rows) {
		List<PlanLine> lines = new ArrayList<>();
		add(plan.root(), 0, cost, rows, lines);
		return lines;
	}

	static double mostRows(Plan plan) {
		return plan.nodes().stream().mapToDouble(PlanNode::estimatedRows).max().orElse(0);
	}

	static String cost(double cost) {
		return (cost < 100) ? String.format(Locale.ROOT, "%.1f", cost) : Numbers.grouped(Math.round(cost));
	}

	private static void add(PlanNode node, int depth, double cost, double rows, List<PlanLine> lines) {
		double own = Math.max(0, node.cost() - node.children().stream().mapToDouble(PlanNode::cost).sum());
		String relation = node.alias().isEmpty() ? node.relation() : node.relation() + " " + node.alias();
		lines.add(new PlanLine(depth, node.operation(), relation, node.index(), cost(own), percent(own, cost),
				Numbers.grouped(Math.max(0, Math.round(node.estimatedRows()))), percent(node.estimatedRows(), rows)));
		node.children().forEach((child) -> add(child, depth + 1, cost, rows, lines));
	}

	private static double percent(double part, double whole) {
		return (whole > 0) ? Math.round(1000 * Math.max(0, part) / whole) / 10.0 : 0;
	}

}
