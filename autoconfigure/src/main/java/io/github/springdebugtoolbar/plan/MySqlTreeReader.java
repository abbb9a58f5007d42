package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the tree of MySQL's {@code EXPLAIN ANALYZE}: a step a line behind an arrow,
 * indented by four blanks below its parent.
 */
final class MySqlTreeReader {

	private static final Pattern STEP = Pattern.compile("(?m)^( *)-> (.*?)((?:  ?\\((?:cost|actual|never).*)?)$");

	private static final Pattern COST = Pattern.compile("cost=([\\d.e+]+)(?:\\.\\.([\\d.e+]+))? rows=([\\d.e+]+)");

	private static final Pattern ACTUAL = Pattern
		.compile("actual time=[\\d.e+-]+\\.\\.([\\d.e+-]+) rows=([\\d.e+]+) loops=(\\d+)");

	private static final Pattern READ = Pattern.compile(
			"(Table scan|Covering index \\w+(?: \\w+)?|Single-row (?:covering )?index lookup|Constant row|Index \\w+(?: \\w+)?"
					+ "|Rows fetched before execution) on (\\S+)(?: using (\\S+))?(?: (?:over )?\\((.*)\\))?.*");

	private static final Pattern CONDITION = Pattern.compile(
			"(Filter|Sort|Inner hash join|Left hash join|Group aggregate|Nested loop [\\w ]*)[^:(]*(?::| \\() ?(.*)");

	private MySqlTreeReader() {
	}

	static ParsedPlan read(String text) {
		Deque<PlanNodeBuilder> path = new ArrayDeque<>();
		PlanNodeBuilder root = new PlanNodeBuilder("Select");
		path.push(root);
		STEP.matcher(text).results().forEach((step) -> {
			int depth = step.group(1).length() / 4 + 1;
			while (path.size() > depth) {
				path.pop();
			}
			path.push(child(path.getFirst(), step.group(2).strip(), step.group(3)));
		});
		return ParsedPlan.of(root);
	}

	private static PlanNodeBuilder child(PlanNodeBuilder parent, String step, String numbers) {
		if (parent.operation().equals("Filter") && step.startsWith("Table scan on ")) {
			return filtered(parent, step, numbers);
		}
		PlanNodeBuilder node = node(step);
		numbers(numbers, node);
		parent.child(node);
		return node;
	}

	// A table that is scanned and filtered is one step with any other database.
	private static PlanNodeBuilder filtered(PlanNodeBuilder filter, String step, String numbers) {
		filter.become("Table scan");
		filter.reads(Access.FULL_SCAN, step.substring("Table scan on ".length()));
		Matcher actual = ACTUAL.matcher(numbers);
		if (actual.find()) {
			filter.readRows(Math.rint(Double.parseDouble(actual.group(2)) * Long.parseLong(actual.group(3))));
		}
		Matcher expected = COST.matcher(numbers);
		filter.relationRows(expected.find() ? Double.parseDouble(expected.group(3)) : -1);
		return filter;
	}

	private static PlanNodeBuilder node(String step) {
		Matcher read = READ.matcher(step);
		if (read.matches()) {
			return table(read);
		}
		Matcher condition = CONDITION.matcher(step);
		if (!condition.matches()) {
			return new PlanNodeBuilder(step);
		}
		return new PlanNodeBuilder(condition.group(1).strip()).condition(kind(condition.group(1)), condition.group(2));
	}

	private static PlanNodeBuilder table(Matcher read) {
		String operation = read.group(1);
		PlanNodeBuilder node = new PlanNodeBuilder(operation).reads(access(operation, read.group(2)), read.group(2));
		node.index((read.group(3) != null) ? read.group(3) : "");
		return (read.group(4) != null) ? node.condition(Kind.INDEX, read.group(4)) : node;
	}

	private static Access access(String operation, String relation) {
		if (relation.startsWith("<")) {
			return Access.OTHER;
		}
		if (operation.startsWith("Single-row") || operation.startsWith("Constant")) {
			return Access.KEY_LOOKUP;
		}
		if (operation.startsWith("Covering")) {
			return Access.INDEX_ONLY;
		}
		return operation.startsWith("Table scan") ? Access.FULL_SCAN : Access.INDEX_SCAN;
	}

	private static Kind kind(String operation) {
		return switch (operation.split(" ", 2)[0]) {
			case "Filter" -> Kind.FILTER;
			case "Sort" -> Kind.SORT;
			case "Group" -> Kind.GROUP;
			default -> Kind.JOIN;
		};
	}

	// Rows and times are averages of one loop.
	private static void numbers(String told, PlanNodeBuilder node) {
		Matcher actual = ACTUAL.matcher(told);
		boolean ran = actual.find();
		long loops = ran ? Long.parseLong(actual.group(3)) : -1;
		Matcher cost = COST.matcher(told);
		if (cost.find()) {
			String last = (cost.group(2) != null) ? cost.group(2) : cost.group(1);
			node.expected(Double.parseDouble(last), Double.parseDouble(cost.group(3)) * Math.max(1, loops));
		}
		if (ran) {
			double rows = Double.parseDouble(actual.group(2)) * loops;
			node.measured(Math.rint(rows), loops, Double.parseDouble(actual.group(1)) * loops);
			node.readRows((node.access() == Access.NONE) ? -1 : Math.rint(rows));
		}
		else if (told.contains("never executed")) {
			node.measured(0, 0, 0);
		}
	}

}
