package io.github.springdebugtoolbar.plan;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the conditions that Oracle's {@code DBMS_XPLAN} prints behind the table. A long
 * one goes on in the next line.
 */
final class OracleConditions {

	private static final Pattern SECTION = Pattern
		.compile("(?s)Predicate Information[^\\n]*\\n-+\\s*\\n(.*?)(?:\\n\\s*\\n[^\\n]*\\n-----|$)");

	private static final Pattern CONDITION = Pattern.compile(
			"(?m)^ *(?:(\\d+) - )?(access|filter|storage)\\(((?s:.*?))\\)\\s*?(?=\\n *(?:\\d+ - )?(?:access|filter|storage)\\(|\\n\\s*\\n|\\s*\\z)");

	private OracleConditions() {
	}

	static void add(String text, Map<String, PlanNodeBuilder> nodes) {
		String section = SECTION.matcher(text).results().map((one) -> one.group(1)).findFirst().orElse("");
		PlanNodeBuilder node = new PlanNodeBuilder("");
		for (MatchResult one : CONDITION.matcher(section).results().toList()) {
			node = (one.group(1) != null) ? nodes.getOrDefault(one.group(1), node) : node;
			node.condition(kind(one.group(2), node), one.group(3).replaceAll("\\s*\\n\\s*", " "));
		}
	}

	// Joins that look nothing up in an index find their pairs by it.
	private static Kind kind(String told, PlanNodeBuilder node) {
		if (!told.equals("access")) {
			return Kind.FILTER;
		}
		return node.operation().contains("JOIN") ? Kind.JOIN : Kind.INDEX;
	}

}
