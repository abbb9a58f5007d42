package io.github.springdebugtoolbar.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * A step of MySQL's executor. The tree as text and version 2 of the JSON name it by the
 * same sentence. Rows and times are averages of one loop.
 *
 * @param operation what it does, a sentence
 * @param cost cost with its children, -1 if unknown
 * @param rows rows it was expected to give, -1 if unknown
 * @param actualRows rows it gave, -1 if unknown
 * @param loops how often it ran, -1 if unknown
 * @param millis milliseconds until its last row, -1 if unknown
 */
record MySqlStep(String operation, double cost, double rows, double actualRows, long loops, double millis) {

	private static final String SCAN = "Table scan on ";

	private static final Pattern READ = Pattern
		.compile("((?:Single-row |Multi-range )?(?:Table scan|Constant row|Scan new records|Full-text index search"
				+ "|(?:[Cc]overing i|[Ii])ndex [\\w -]+?(?: \\(Multi-Range Read\\))?))"
				+ " (?:on|from) (<[^>]+>|\\S+)(?: using ([^\\s,]+))?(.*)");

	private static final Pattern REMARK = Pattern.compile(" \\((?:reverse|re-planned for each iteration)\\)");

	private static final Pattern SORT = Pattern.compile(
			"(Sort(?: row IDs)?(?: with duplicate removal)?): (.*?)(?:, limit input to \\d+ row\\(s\\) per chunk)?");

	private static final Pattern HASH_JOIN = Pattern
		.compile("((?:Inner|Left|Hash) [\\w ]*join(?: \\((?:FirstMatch|LooseScan|no condition)\\))*)(?:,? (.*))?");

	/**
	 * Adds the step to a plan.
	 * @param parent step above it
	 * @return node of the step, which is the parent itself if it filters what is read
	 * here
	 */
	PlanNodeBuilder below(PlanNodeBuilder parent) {
		if (isSource(parent)) {
			parent.reads(Access.OTHER, parent.relation()).relationRows(-1);
		}
		if (parent.operation().equals("Filter") && this.operation.startsWith(SCAN)) {
			return filtered(parent);
		}
		PlanNodeBuilder node = node();
		numbers(node);
		parent.child(node);
		return node;
	}

	// What is read from a step is no table; a subquery of a condition is no source.
	private boolean isSource(PlanNodeBuilder parent) {
		return parent.access() != Access.NONE && !this.operation.startsWith("Select #");
	}

	// A table that is scanned and filtered is one step with any other database.
	private PlanNodeBuilder filtered(PlanNodeBuilder filter) {
		String relation = this.operation.substring(SCAN.length());
		filter.become("Table scan");
		filter.reads(access("Table scan", relation), relation);
		filter.relationRows(this.rows);
		filter.readRows((this.actualRows < 0) ? -1 : Math.rint(this.actualRows * this.loops));
		return filter;
	}

	private PlanNodeBuilder node() {
		Matcher read = READ.matcher(this.operation);
		if (read.matches()) {
			return read(read);
		}
		if (this.operation.startsWith("Filter: ")) {
			return new PlanNodeBuilder("Filter").condition(Kind.FILTER, this.operation.substring("Filter: ".length()));
		}
		Matcher sort = SORT.matcher(this.operation);
		if (sort.matches()) {
			return new PlanNodeBuilder(sort.group(1)).condition(Kind.SORT, sort.group(2));
		}
		Matcher join = HASH_JOIN.matcher(this.operation);
		return join.matches() ? join(join) : new PlanNodeBuilder(this.operation);
	}

	private static PlanNodeBuilder read(Matcher read) {
		PlanNodeBuilder node = new PlanNodeBuilder(read.group(1));
		node.reads(access(read.group(1), read.group(2)), read.group(2));
		node.index((read.group(3) != null) ? read.group(3) : "");
		String[] conditions = read.group(4).split(", with index condition: ", 2);
		String lookup = REMARK.matcher(conditions[0]).replaceAll("").replaceFirst("^ over ", "").strip();
		node.condition(Kind.INDEX, isWrapped(lookup) ? lookup.substring(1, lookup.length() - 1) : lookup);
		return (conditions.length > 1) ? node.condition(Kind.INDEX, conditions[1]) : node;
	}

	private static boolean isWrapped(String text) {
		int depth = 0;
		for (int i = 0; i < text.length() - 1; i++) {
			depth += (text.charAt(i) == '(') ? 1 : (text.charAt(i) == ')') ? -1 : 0;
			if (depth == 0) {
				return false;
			}
		}
		return text.startsWith("(");
	}

	private static Access access(String operation, String relation) {
		if (relation.startsWith("<") || operation.startsWith("Scan new records")) {
			return Access.OTHER;
		}
		if (operation.startsWith("Single-row") || operation.startsWith("Constant")) {
			return Access.KEY_LOOKUP;
		}
		if (operation.startsWith("Table scan")) {
			return Access.FULL_SCAN;
		}
		return operation.contains("overing index") ? Access.INDEX_ONLY : Access.INDEX_SCAN;
	}

	private static PlanNodeBuilder join(Matcher join) {
		return new PlanNodeBuilder(join.group(1)).condition(Kind.JOIN, (join.group(2) != null) ? join.group(2) : "");
	}

	private void numbers(PlanNodeBuilder node) {
		node.expected(this.cost, tellsRows(node) ? this.rows * Math.max(1, this.loops) : -1);
		node.relationRows((node.access() == Access.FULL_SCAN) ? this.rows : -1);
		if (this.loops >= 0) {
			double given = Math.rint(this.actualRows * this.loops);
			node.measured(given, this.loops, this.millis * this.loops);
			node.readRows((node.access() == Access.NONE) ? -1 : given);
		}
	}

	// MySQL often says 0 of what it puts into a temporary table: it does not know.
	private boolean tellsRows(PlanNodeBuilder node) {
		boolean temporary = node.relation().startsWith("<") || this.operation.startsWith("Temporary table")
				|| this.operation.startsWith("Materialize");
		return this.rows > 0 || this.rows == 0 && !temporary;
	}

}
