package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads H2's {@code EXPLAIN}: the statement, with comments behind each table that say how
 * it is read.
 */
final class H2PlanReader {

	private static final String NAME = "(\"(?:[^\"]|\"\")*\"|[\\w$]+)";

	private static final Pattern TABLE = Pattern.compile("(?:\\bFROM|\\bJOIN|\\bUPDATE|\\bINTO|\\bUSING|,)\\s+(?:"
			+ NAME + "\\.)?" + NAME + "(?:\\s+" + NAME + ")?\\s*$");

	private static final Pattern LAST_NAME = Pattern.compile(NAME + "(?:\\([^()]*\\))?\\s*$");

	private static final Pattern INDEX = Pattern.compile("(?s)(?:\\S+\\.)?([^.\\s:]+)(?::\\s*(.*))?");

	private static final Pattern SUBQUERY = Pattern.compile("\\(\\s*(?:SELECT|WITH|VALUES)\\b");

	private static final Pattern CLAUSE = Pattern
		.compile("(?m)^(WHERE|ORDER BY|GROUP BY|HAVING)\\s(.*(?:\\n[\\s)].*)*)");

	private static final Pattern SET_OPERATION = Pattern.compile("(?m)^(UNION ALL|UNION|EXCEPT|INTERSECT)\\b");

	private static final Pattern SELECTED = Pattern.compile("(?m)\\G(?:SELECT(?: DISTINCT)?)?\\n    (\\S.*?),?$");

	private static final Pattern POSITION = Pattern.compile("(?<=^|, )(\\d+)\\b");

	private final String text;

	private final Deque<PlanNodeBuilder> scopes = new ArrayDeque<>();

	private PlanNodeBuilder table;

	private int at;

	private int behindComment;

	private H2PlanReader(String text) {
		this.text = text;
		this.table = new PlanNodeBuilder(operation(text));
		this.scopes.push(this.table);
	}

	static ParsedPlan read(String text) {
		return ParsedPlan.of(new H2PlanReader(text).read());
	}

	private static String operation(String text) {
		Matcher set = SET_OPERATION.matcher(text);
		String first = text.strip().split("[\\s(]+", 2)[0];
		return set.find() ? set.group(1) : first.equals("WITH") ? "SELECT" : first;
	}

	private PlanNodeBuilder read() {
		PlanNodeBuilder root = this.scopes.getFirst();
		while (this.at < this.text.length()) {
			step(this.text.charAt(this.at));
		}
		clauses(root);
		return root;
	}

	private void step(char next) {
		if (this.text.startsWith("/*", this.at)) {
			comment();
			return;
		}
		if (next == '\'' || next == '"') {
			this.at = Math.max(this.at, this.text.indexOf(next, this.at + 1));
		}
		else if (next == '(') {
			this.scopes.push(opened());
		}
		else if (next == ')' && this.scopes.size() > 1) {
			closed(this.scopes.pop());
		}
		this.at++;
	}

	private PlanNodeBuilder opened() {
		PlanNodeBuilder outer = this.scopes.getFirst();
		Matcher subquery = SUBQUERY.matcher(this.text).region(this.at, this.text.length());
		if (!subquery.lookingAt()) {
			return outer;
		}
		return new PlanNodeBuilder("Subquery");
	}

	// A subquery of which nothing is told is left out: its plan stands with its name.
	private void closed(PlanNodeBuilder inner) {
		PlanNodeBuilder outer = this.scopes.getFirst();
		if (inner != outer && inner.stream().count() > 1) {
			outer.child(inner);
		}
	}

	private void comment() {
		int end = endOfComment();
		String before = this.text.substring(this.behindComment, this.at);
		String comment = this.text.substring(this.at + 2, end - 2).strip();
		if (comment.startsWith("scanCount: ")) {
			this.table.readRows(Math.max(0, Double.parseDouble(comment.substring("scanCount: ".length())) - 1));
		}
		else if (comment.startsWith("WHERE ")) {
			this.table.condition(Kind.FILTER, plain(comment.substring("WHERE ".length())));
		}
		else if (comment.endsWith(".tableScan") || TABLE.matcher(before).find()
				|| before.stripTrailing().contains(")")) {
			table(before, comment);
		}
		this.at = end;
		this.behindComment = end;
	}

	private int endOfComment() {
		int depth = 0;
		int i = this.at;
		do {
			depth += this.text.startsWith("/*", i) ? 1 : this.text.startsWith("*/", i) ? -1 : 0;
			i += (this.text.startsWith("/*", i) || this.text.startsWith("*/", i)) ? 2 : 1;
		}
		while (depth > 0 && i < this.text.length());
		return i;
	}

	private void table(String before, String comment) {
		Matcher named = TABLE.matcher(before);
		if (!named.find()) {
			derived(before, comment);
			return;
		}
		if (comment.startsWith("SELECT") || comment.startsWith("(SELECT") || comment.startsWith("WITH")) {
			derived(named.group(2), comment);
			return;
		}
		String alias = (named.group(3) != null) ? unquoted(named.group(3)) : "";
		access(unquoted(named.group(2)), comment);
		this.table.alias(alias);
	}

	private void access(String relation, String comment) {
		boolean scan = comment.endsWith(".tableScan");
		Matcher index = INDEX.matcher(comment);
		this.table = new PlanNodeBuilder(scan ? "Table scan" : "Index scan");
		if (scan || !index.matches()) {
			this.table.reads(scan ? Access.FULL_SCAN : Access.OTHER, relation);
		}
		else {
			this.table.reads(Access.INDEX_SCAN, relation).index(index.group(1));
			this.table.condition(Kind.INDEX, (index.group(2) != null) ? plain(index.group(2)) : "");
		}
		this.scopes.getFirst().child(this.table);
	}

	private void derived(String before, String comment) {
		Matcher name = LAST_NAME.matcher(before);
		this.table = new PlanNodeBuilder("Subquery").reads(Access.OTHER, name.find() ? unquoted(name.group(1)) : "");
		this.table.child(new H2PlanReader(comment).read());
		this.scopes.getFirst().child(this.table);
	}

	// The conditions of the outermost query; with one table only they are that table's.
	private void clauses(PlanNodeBuilder root) {
		if (SET_OPERATION.matcher(this.text).find()) {
			return;
		}
		Matcher clause = CLAUSE.matcher(withoutComments(this.text));
		while (clause.find()) {
			String condition = plain(clause.group(2));
			switch (clause.group(1)) {
				case "ORDER BY" -> root.condition(Kind.SORT, sorted(condition));
				case "GROUP BY" -> root.condition(Kind.GROUP, condition);
				default -> filtered(root).condition(Kind.FILTER, condition);
			}
		}
	}

	// H2 sorts by positions in the select list.
	private String sorted(String order) {
		List<String> columns = SELECTED.matcher(this.text).results().map((column) -> column.group(1)).toList();
		return POSITION.matcher(order).replaceAll((one) -> {
			int position = Integer.parseInt(one.group(1));
			return Matcher.quoteReplacement((position <= columns.size()) ? columns.get(position - 1) : one.group(1));
		});
	}

	private static PlanNodeBuilder filtered(PlanNodeBuilder root) {
		return root.stream()
			.filter((node) -> node.access() == Access.FULL_SCAN && root.stream().count() == 2)
			.findFirst()
			.orElse(root);
	}

	private static String plain(String text) {
		return withoutComments(text).replaceAll("\\s+", " ").strip();
	}

	private static String withoutComments(String text) {
		String inner = text.replaceAll("/\\*(?:(?!/\\*|\\*/)[\\s\\S])*\\*/", "");
		return inner.equals(text) ? text : withoutComments(inner);
	}

	private static String unquoted(String name) {
		return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
	}

}
