package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads SQLite's {@code EXPLAIN QUERY PLAN}, written one step a line and indented by two
 * blanks below its parent.
 */
final class SqlitePlanReader {

	private static final Pattern READ = Pattern.compile("(SCAN|SEARCH)(?: TABLE)? (\\S+)(?: AS (\\S+))?(.*)");

	private static final Pattern INDEX = Pattern.compile("(COVERING )?INDEX ([^\\s(]+)");

	private static final Pattern CONDITION = Pattern.compile("\\((.*)\\)");

	private static final String AUTOMATIC = "AUTOMATIC";

	private static final String SORT = "USE TEMP B-TREE FOR ";

	private SqlitePlanReader() {
	}

	static ParsedPlan read(String text) {
		PlanNodeBuilder root = new PlanNodeBuilder("QUERY PLAN");
		Deque<PlanNodeBuilder> path = new ArrayDeque<>();
		path.push(root);
		text.lines().filter((line) -> !line.isBlank()).forEach((line) -> {
			int depth = (line.length() - line.stripLeading().length()) / 2;
			while (path.size() > depth + 1) {
				path.pop();
			}
			PlanNodeBuilder node = node(line.strip());
			path.getFirst().child(node);
			path.push(node);
		});
		return ParsedPlan.of(root);
	}

	private static PlanNodeBuilder node(String step) {
		Matcher read = READ.matcher(step);
		if (read.matches() && !step.equals("SCAN CONSTANT ROW")) {
			return table(read);
		}
		PlanNodeBuilder node = new PlanNodeBuilder(step);
		if (step.startsWith(SORT)) {
			node.condition(step.endsWith("GROUP BY") ? Kind.GROUP : Kind.SORT, step.substring(SORT.length()));
		}
		return node;
	}

	private static PlanNodeBuilder table(Matcher read) {
		String how = read.group(4);
		Matcher index = INDEX.matcher(how);
		boolean automatic = how.contains(AUTOMATIC);
		boolean indexed = index.find() && !automatic;
		boolean byKey = how.contains("INTEGER PRIMARY KEY (rowid=?)");
		PlanNodeBuilder node = new PlanNodeBuilder(operation(read.group(1), how));
		node.reads(
				automatic ? Access.FULL_SCAN : access(indexed, byKey, read.group(1), indexed && index.group(1) != null),
				read.group(2));
		node.alias((read.group(3) != null) ? read.group(3) : "");
		node.index(indexed ? index.group(2) : "");
		Matcher condition = CONDITION.matcher(how);
		return condition.find() ? node.condition(automatic ? Kind.JOIN : Kind.INDEX, condition.group(1)) : node;
	}

	private static String operation(String verb, String how) {
		return how.contains(AUTOMATIC) ? verb + " by an index made for this execution" : verb;
	}

	private static Access access(boolean indexed, boolean byKey, String verb, boolean covering) {
		if (indexed) {
			return covering ? Access.INDEX_ONLY : Access.INDEX_SCAN;
		}
		if (byKey) {
			return Access.KEY_LOOKUP;
		}
		return verb.equals("SCAN") ? Access.FULL_SCAN : Access.INDEX_SCAN;
	}

}
