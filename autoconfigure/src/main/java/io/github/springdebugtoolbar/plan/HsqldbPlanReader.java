package io.github.springdebugtoolbar.plan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads HSQLDB's {@code EXPLAIN PLAN FOR}: the tables in the order in which they are
 * joined, each with its access and its conditions.
 */
final class HsqldbPlanReader {

	private static final Pattern RANGE = Pattern
		.compile("(?m)^\\s*\\]?\\[?(?:range variable \\d+\\s+)?join type=(.*)$");

	private static final Pattern FACT = Pattern.compile("(?m)(table|alias|cardinality|access)=(.*)$");

	private static final Pattern INDEX = Pattern.compile("\\[index=(\\S+)");

	private static final Pattern CONDITIONS = Pattern.compile(
			"(?s)(start conditions|end condition|other condition)=\\[(.*?)(?=start conditions=|end condition=|other condition=|\\n\\s*\\]\\s*\\n|$)");

	private static final Map<String, String> OPERATORS = Map.of("EQUAL", "=", "NOT_EQUAL", "<>", "GREATER", ">",
			"GREATER_EQUAL", ">=", "SMALLER", "<", "SMALLER_EQUAL", "<=", "AND", "and", "OR", "or");

	private static final Pattern BINARY = Pattern.compile("\\b(" + String.join("|", OPERATORS.keySet())
			+ ")\\s+arg_left=\\[([^\\[\\]]*)\\]\\s*arg_right=\\[([^\\[\\]]*)\\]");

	private static final Pattern NOT_NULL = Pattern
		.compile("NOT arg_left=\\[\\s*IS NULL arg_left=\\[([^\\[\\]]*)\\]\\s*\\]");

	private static final Pattern FUNCTION = Pattern
		.compile("FUNCTION =\\[\\s*(\\w+)\\(\\[([^\\[\\]]*)\\]\\s*\\) returns [^\\]]*\\]");

	private static final Pattern LIKE = Pattern
		.compile("(?s)LIKE org\\.hsqldb\\.Like@\\w+\\[.*?cLike=\\{([^}]*)\\}[^\\]]*\\]");

	private HsqldbPlanReader() {
	}

	static ParsedPlan read(String text) {
		PlanNodeBuilder root = new PlanNodeBuilder(operation(text));
		ranges(text).forEach((range) -> root.child(table(range)));
		section(text, "order by=[").forEach((order) -> root.condition(Kind.SORT, order));
		section(text, "groupColumns=[").forEach((group) -> root.condition(Kind.GROUP, group));
		return ParsedPlan.of(root);
	}

	private static String operation(String text) {
		String first = text.strip().split("[\\[\\n=]", 2)[0].strip();
		return first.startsWith("isDistinct") ? "SELECT" : first;
	}

	private static Stream<String> ranges(String text) {
		Matcher range = RANGE.matcher(text);
		return range.results().map((start) -> {
			Matcher next = RANGE.matcher(text);
			return text.substring(start.start(), next.find(start.end()) ? next.start() : text.length());
		});
	}

	private static PlanNodeBuilder table(String range) {
		String relation = fact(range, "table");
		boolean subquery = relation.equals("SYSTEM_SUBQUERY");
		boolean scan = fact(range, "access").equals("FULL SCAN");
		PlanNodeBuilder node = new PlanNodeBuilder(scan ? "Full scan" : "Index scan");
		node.reads(subquery ? Access.OTHER : scan ? Access.FULL_SCAN : Access.INDEX_SCAN, subquery ? "" : relation);
		node.alias(fact(range, "alias"));
		if (!subquery) {
			node.relationRows(Double.parseDouble(fact(range, "cardinality")));
		}
		index(range, scan, node);
		conditions(range, node);
		return node;
	}

	private static String fact(String range, String name) {
		return FACT.matcher(range)
			.results()
			.filter((fact) -> fact.group(1).equals(name))
			.map((fact) -> fact.group(2).strip())
			.findFirst()
			.orElse(name.equals("cardinality") ? "-1" : "");
	}

	private static void index(String range, boolean scan, PlanNodeBuilder node) {
		Matcher index = INDEX.matcher(range);
		if (!scan && index.find()) {
			node.index(index.group(1));
		}
	}

	private static void conditions(String range, PlanNodeBuilder node) {
		CONDITIONS.matcher(range).results().forEach((part) -> {
			Kind kind = part.group(1).startsWith("other") ? Kind.FILTER : Kind.INDEX;
			String condition = infix(part.group(2));
			node.condition(kind, condition.contains("arg_left") ? "" : condition);
		});
	}

	// Turns operators in front of their arguments into conditions as people write them.
	static String infix(String tree) {
		String text = tree.replaceAll("COLUMN:\\s+(?:[\\w$]+\\.)*([\\w$]+)", "$1")
			.replaceAll("VALUE = (.*), TYPE = [\\w ]+", "$1")
			.replaceAll("DYNAMIC PARAM:\\s*[^\\]]*", "?");
		text = LIKE.matcher(text)
			.replaceAll((like) -> Matcher.quoteReplacement("like '" + like.group(1).replace(",", "") + "'"));
		String before;
		do {
			before = text;
			text = FUNCTION.matcher(text)
				.replaceAll((call) -> quoted(call.group(1) + "(" + call.group(2).strip() + ")"));
			text = NOT_NULL.matcher(text).replaceAll((not) -> quoted(not.group(1).strip() + " is not null"));
			text = BINARY.matcher(text)
				.replaceAll((one) -> quoted(
						one.group(2).strip() + " " + OPERATORS.get(one.group(1)) + " " + one.group(3).strip()));
		}
		while (!text.equals(before));
		return text.replaceAll("[\\s\\]]+$", "").replaceAll("\\s+", " ").strip();
	}

	private static String quoted(String text) {
		return Matcher.quoteReplacement(text);
	}

	private static Stream<String> section(String text, String start) {
		int from = text.indexOf(start);
		int end = (from < 0) ? -1 : text.indexOf(']', from);
		return (end < 0) ? Stream.empty() : Stream.of(infix(text.substring(from + start.length(), end)));
	}

}
