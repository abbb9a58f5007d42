package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import org.w3c.dom.Element;

/**
 * Reads what a step of SQL Server's plan works by.
 */
final class SqlServerConditions {

	private static final Map<String, String> COMPARISONS = Map.of("EQ", "=", "GT", ">", "GE", ">=", "LT", "<", "LE",
			"<=", "NE", "<>");

	private SqlServerConditions() {
	}

	static void add(Element step, PlanNodeBuilder node) {
		boolean joins = step.getAttribute("LogicalOp").contains("Join");
		Showplan.within(step, "Prefix", "StartRange", "EndRange")
			.forEach((range) -> node.condition(Kind.INDEX, range(range)));
		Showplan.within(step, "Predicate", "ProbeResidual", "BuildResidual", "Residual")
			.forEach((one) -> node.condition(joins ? Kind.JOIN : Kind.FILTER, scalars(one)));
		node.condition(joins ? Kind.JOIN : Kind.GROUP,
				equal(columns(step, "HashKeysBuild"), columns(step, "HashKeysProbe")));
		node.condition(Kind.JOIN, equal(columns(step, "OuterSideJoinColumns"), columns(step, "InnerSideJoinColumns")));
		Showplan.within(step, "OrderBy").forEach((order) -> node.condition(Kind.SORT, sorted(order)));
		Showplan.within(step, "GroupBy")
			.forEach((group) -> node.condition(Kind.GROUP, String.join(", ", names(group))));
	}

	private static String range(Element range) {
		String comparison = COMPARISONS.getOrDefault(range.getAttribute("ScanType"), range.getAttribute("ScanType"));
		List<String> columns = columns(range, "RangeColumns");
		List<String> values = Showplan.within(range, "RangeExpressions")
			.stream()
			.flatMap((one) -> Showplan.within(one, "ScalarOperator").stream())
			.map((scalar) -> scalar.getAttribute("ScalarString"))
			.toList();
		return pairs(columns, " " + comparison + " ", values, " and ");
	}

	private static String equal(List<String> columns, List<String> others) {
		return pairs(columns, " = ", others, others.isEmpty() ? ", " : " and ");
	}

	private static String pairs(List<String> columns, String comparison, List<String> values, String separator) {
		return IntStream.range(0, columns.size())
			.mapToObj((i) -> columns.get(i) + ((i < values.size()) ? comparison + values.get(i) : ""))
			.collect(Collectors.joining(separator));
	}

	private static String scalars(Element element) {
		return Showplan.within(element, "ScalarOperator")
			.stream()
			.map((scalar) -> scalar.getAttribute("ScalarString"))
			.collect(Collectors.joining(", "));
	}

	private static String sorted(Element order) {
		return Showplan.within(order, "OrderByColumn")
			.stream()
			.map((column) -> String.join(", ", names(column)) + (isDescending(column) ? " desc" : ""))
			.collect(Collectors.joining(", "));
	}

	private static boolean isDescending(Element column) {
		return column.getAttribute("Ascending").matches("0|false");
	}

	private static List<String> columns(Element element, String name) {
		return Showplan.within(element, name).stream().flatMap((one) -> names(one).stream()).toList();
	}

	private static List<String> names(Element element) {
		return Showplan.within(element, "ColumnReference").stream().map((one) -> one.getAttribute("Column")).toList();
	}

}
