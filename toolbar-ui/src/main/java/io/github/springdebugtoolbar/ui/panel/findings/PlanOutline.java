package io.github.springdebugtoolbar.ui.panel.findings;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.PlanFlags;
import io.github.springdebugtoolbar.plan.PlanNode;

/**
 * Writes a plan as an outline, without the values of its conditions.
 */
final class PlanOutline {

	private PlanOutline() {
	}

	static String of(Plan plan) {
		Stream<String> flags = PlanFlags.of(plan).stream().map((flag) -> "! " + SqlWithoutValues.ofWords(flag.text()));
		return Stream.concat(lines(plan.root(), 0), flags).collect(Collectors.joining("\n"));
	}

	private static Stream<String> lines(PlanNode node, int depth) {
		return Stream.concat(Stream.of("  ".repeat(depth) + line(node)),
				node.children().stream().flatMap((child) -> lines(child, depth + 1)));
	}

	private static String line(PlanNode node) {
		String relation = node.relation().isEmpty() ? "" : " " + node.relation();
		String index = node.index().isEmpty() ? "" : " by " + node.index();
		String conditions = node.conditions()
			.stream()
			.map((condition) -> SqlWithoutValues.of(condition.text()))
			.collect(Collectors.joining(" and "));
		return node.operation() + relation + index + rows(node) + (conditions.isEmpty() ? "" : " where " + conditions);
	}

	private static String rows(PlanNode node) {
		if (node.actualRows() >= 0) {
			return " (" + Wording.number(Math.round(node.actualRows())) + " rows, "
					+ Wording.number(Math.round(node.estimatedRows())) + " expected)";
		}
		return (node.estimatedRows() >= 0) ? " (" + Wording.number(Math.round(node.estimatedRows())) + " rows expected)"
				: "";
	}

}
