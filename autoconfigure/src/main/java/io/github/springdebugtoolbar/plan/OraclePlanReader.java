package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the table that Oracle's {@code DBMS_XPLAN} prints: an operation is indented by
 * one blank below its parent, conditions stand behind the table.
 */
final class OraclePlanReader {

	private static final Pattern ROW = Pattern.compile("(?m)^\\|\\*? *(\\d+) \\| ( *)([^|]*?) *\\|(.*)\\|$");

	private static final Pattern HEAD = Pattern.compile("(?m)^\\| *Id *\\| *Operation *\\|(.*)\\|$");

	private static final Pattern CONDITION = Pattern.compile("(?m)^ *(?:(\\d+) - )?(access|filter)\\((.*)\\)$");

	private OraclePlanReader() {
	}

	static ParsedPlan read(String text) {
		List<String> head = HEAD.matcher(text).results().findFirst().map((row) -> cells(row.group(1))).orElseThrow();
		Map<String, PlanNodeBuilder> nodes = new HashMap<>();
		Deque<PlanNodeBuilder> path = new ArrayDeque<>();
		for (MatchResult row : ROW.matcher(text).results().toList()) {
			PlanNodeBuilder node = node(row.group(3), head, cells(row.group(4)));
			while (path.size() > row.group(2).length()) {
				path.pop();
			}
			if (!path.isEmpty()) {
				path.getFirst().child(node);
			}
			path.push(node);
			nodes.put(row.group(1), node);
		}
		conditions(text, nodes);
		return ParsedPlan.of(nodes.getOrDefault("0", new PlanNodeBuilder("Plan, see its text")));
	}

	private static List<String> cells(String row) {
		return Arrays.stream(row.split("\\|")).map(String::strip).toList();
	}

	private static PlanNodeBuilder node(String operation, List<String> head, List<String> cells) {
		String name = cell("Name", head, cells);
		PlanNodeBuilder node = new PlanNodeBuilder(operation);
		if (operation.startsWith("INDEX")) {
			node.reads(operation.contains("UNIQUE") ? Access.KEY_LOOKUP : Access.INDEX_ONLY, "").index(name);
		}
		else if (!name.isEmpty()) {
			node.reads(access(operation), name);
		}
		return node.expected(number(cell("Cost", head, cells)), number(cell("Rows", head, cells)));
	}

	private static Access access(String operation) {
		if (operation.startsWith("TABLE ACCESS") && operation.contains("FULL")) {
			return Access.FULL_SCAN;
		}
		return operation.startsWith("TABLE ACCESS") ? Access.INDEX_SCAN : Access.OTHER;
	}

	private static String cell(String column, List<String> head, List<String> cells) {
		for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
			if (head.get(i).startsWith(column)) {
				return cells.get(i);
			}
		}
		return "";
	}

	// Large numbers are written as 12K, 3M or 1G.
	private static double number(String cell) {
		String digits = cell.replaceFirst("\\s*\\(.*", "");
		if (!digits.matches("\\d+[KMG]?")) {
			return -1;
		}
		double unit = digits.endsWith("K") ? 1e3 : digits.endsWith("M") ? 1e6 : digits.endsWith("G") ? 1e9 : 1;
		return Double.parseDouble(digits.replaceFirst("[KMG]", "")) * unit;
	}

	private static void conditions(String text, Map<String, PlanNodeBuilder> nodes) {
		PlanNodeBuilder node = new PlanNodeBuilder("");
		for (MatchResult one : CONDITION.matcher(text).results().toList()) {
			node = (one.group(1) != null) ? nodes.getOrDefault(one.group(1), node) : node;
			node.condition(one.group(2).equals("filter") ? Kind.FILTER : Kind.INDEX, one.group(3));
		}
	}

}
