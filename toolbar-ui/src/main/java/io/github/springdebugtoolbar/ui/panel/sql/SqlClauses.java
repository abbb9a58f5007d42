package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins what the formatter breaks too often: a clause's keyword with what follows it, and
 * the items of a list. A statement of twenty columns is then as high as its clauses.
 */
final class SqlClauses {

	private static final Pattern HEAD = Pattern.compile(
			"(?i)select|select distinct|from|where|order by|group by|having|values|set|update|insert into|delete from|limit|offset"
					+ "|fetch first|fetch next|returning");

	private static final Pattern JOIN = Pattern.compile("(?i)(left|right|inner|outer|cross|full|natural|join)\\b.*");

	private SqlClauses() {
	}

	static String join(String formatted) {
		List<Line> lines = new ArrayList<>();
		for (String text : formatted.split("\n")) {
			Line line = Line.of(text);
			Line previous = lines.isEmpty() ? null : lines.get(lines.size() - 1);
			if (previous != null && previous.takes(line)) {
				lines.set(lines.size() - 1, previous.with(line));
			}
			else {
				lines.add(line.dedented());
			}
		}
		return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
	}

	private record Line(int indent, int itemIndent, String text) {

		static Line of(String line) {
			String text = line.strip();
			int indent = line.indexOf(text);
			return new Line(indent, indent, text);
		}

		boolean takes(Line next) {
			if (this.text.contains("--") || JOIN.matcher(next.text).matches()) {
				return false;
			}
			return (HEAD.matcher(this.text).matches()) ? next.indent == this.indent + 2
					: this.text.endsWith(",") && next.indent == this.itemIndent;
		}

		Line with(Line next) {
			return new Line(this.indent, next.indent, this.text + " " + next.text);
		}

		Line dedented() {
			return (this.indent >= 2 && JOIN.matcher(this.text).matches())
					? new Line(this.indent - 2, this.itemIndent, this.text) : this;
		}

		@Override
		public String toString() {
			return " ".repeat(this.indent) + this.text;
		}

	}

}
