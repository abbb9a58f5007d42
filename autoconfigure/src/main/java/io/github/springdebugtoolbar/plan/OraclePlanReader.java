package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the table that Oracle's {@code DBMS_XPLAN} prints: an operation is indented by
 * one blank below its parent.
 */
final class OraclePlanReader {

	private static final Pattern ROW = Pattern.compile("(?m)^\\|[*-]* *(\\d+) \\| ( *)([^|]*?) *\\|(.*)\\|\\s*$");

	private static final Pattern HEAD = Pattern.compile("(?m)^\\| *Id *\\| *Operation *\\|(.*)\\|\\s*$");

	private OraclePlanReader() {
	}

	static ParsedPlan read(String text) {
		List<String> head = HEAD.matcher(text).results().findFirst().map((row) -> cells(row.group(1))).orElseThrow();
		Map<String, PlanNodeBuilder> nodes = new HashMap<>();
		Deque<PlanNodeBuilder> path = new ArrayDeque<>();
		for (MatchResult row : ROW.matcher(text).results().toList()) {
			PlanNodeBuilder node = node(row.group(3), new Cells(head, cells(row.group(4))));
			while (path.size() > row.group(2).length()) {
				path.pop();
			}
			if (!path.isEmpty()) {
				path.getFirst().child(node);
			}
			path.push(node);
			nodes.put(row.group(1), node);
		}
		OracleConditions.add(text, nodes);
		return ParsedPlan.of(nodes.getOrDefault("0", new PlanNodeBuilder("Plan, see its text")));
	}

	private static List<String> cells(String row) {
		return Arrays.stream(row.split("\\|")).map(String::strip).toList();
	}

	private static PlanNodeBuilder node(String operation, Cells cells) {
		String name = cells.text("Name");
		PlanNodeBuilder node = new PlanNodeBuilder(operation);
		if (operation.startsWith("INDEX")) {
			node.reads(operation.contains("UNIQUE") ? Access.KEY_LOOKUP : Access.INDEX_ONLY, "").index(name);
		}
		else if (!name.isEmpty() && !name.startsWith(":")) {
			node.reads(access(operation), name);
		}
		return node.expected(cells.number("Cost"), Math.max(cells.number("Rows"), cells.number("E-Rows")));
	}

	private static Access access(String operation) {
		if (!operation.startsWith("TABLE ACCESS") && !operation.startsWith("MAT_VIEW ACCESS")) {
			return Access.OTHER;
		}
		if (operation.contains("FULL")) {
			return Access.FULL_SCAN;
		}
		return operation.contains("USER ROWID") ? Access.KEY_LOOKUP : Access.INDEX_SCAN;
	}

	/**
	 * A row of the table.
	 */
	private record Cells(List<String> head, List<String> row) {

		String text(String column) {
			for (int i = 0; i < Math.min(this.head.size(), this.row.size()); i++) {
				if (this.head.get(i).startsWith(column)) {
					return this.row.get(i);
				}
			}
			return "";
		}

		// Large numbers are written as 12K, 3M or 1G.
		double number(String column) {
			String digits = text(column).replaceFirst("\\s*\\(.*", "");
			if (!digits.matches("\\d+[KMGTPE]?")) {
				return -1;
			}
			int power = "KMGTPE".indexOf(digits.charAt(digits.length() - 1)) + 1;
			return Double.parseDouble(digits.replaceFirst("\\D$", "")) * Math.pow(1000, power);
		}

	}

}
