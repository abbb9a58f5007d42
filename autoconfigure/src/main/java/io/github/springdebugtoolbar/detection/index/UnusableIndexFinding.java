package io.github.springdebugtoolbar.detection.index;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Says that an index is there and cannot be used.
 */
class UnusableIndexFinding {

	private final UnusableIndex unusable;

	private final List<Query> queries;

	UnusableIndexFinding(UnusableIndex unusable, List<Query> queries) {
		this.unusable = unusable;
		this.queries = queries;
	}

	Finding build() {
		Query slowest = this.queries.stream().max(Comparator.comparingLong(Query::durationNanos)).orElseThrow();
		TableRead read = this.unusable.read();
		FindingBuilder finding = Finding
			.of("unusable-index", severity(),
					"An index on `" + this.unusable.table() + "." + this.unusable.column() + "` cannot be used: "
							+ Rows.rounded(read.rowsRead()) + " rows read to keep " + Rows.number(read.rowsKept()))
			.subject(this.unusable.table() + "." + this.unusable.column())
			.explanation(explanation())
			.places(slowest)
			.queries(this.queries)
			.fact("Rows read", "about " + Rows.rounded(read.rowsRead()), Rows.number(read.rowsKept()));
		addTime(finding, read);
		return finding.cures(new UnusableIndexCures(this.unusable).list()).build();
	}

	private Severity severity() {
		return (this.unusable.read().rowsRead() >= IndexFinding.VERY_LARGE) ? Severity.CRITICAL : Severity.WARNING;
	}

	private String explanation() {
		String column = "`" + this.unusable.column() + "`";
		String there = "The index `" + this.unusable.indexName() + "` is there, but ";
		return there + switch (this.unusable.mismatch().reason()) {
			case FUNCTION -> "the statement asks for `" + this.unusable.expression()
					+ "`: the index knows the values of " + column + ", not what the function makes of them.";
			case CAST -> "the statement turns " + column + " into another type before it compares (`"
					+ this.unusable.condition() + "`).";
			case CALCULATION -> "the statement calculates with " + column + " before it compares (`"
					+ this.unusable.condition() + "`).";
			case WILDCARD -> "the pattern begins with a wildcard, and an index finds texts by their beginning.";
			case TYPE -> column + " is " + type() + " and the value that was bound is of another type, so "
					+ "the database turns the value of each row into that type.";
		};
	}

	private String type() {
		return this.unusable.read()
			.table()
			.findColumn(this.unusable.mismatch().condition().column())
			.map((column) -> "`" + column.type().toLowerCase(Locale.ROOT) + "`")
			.orElse("of its own type");
	}

	private void addTime(FindingBuilder finding, TableRead read) {
		long now = this.queries.stream().mapToLong(Query::durationNanos).sum();
		double left = read.rowsKept() / Math.max(1, read.rowsRead());
		if (read.share() < 0) {
			finding.fact("SQL time", Wording.millis(now)).basis(Rows.CALCULATED);
			return;
		}
		long after = Rows.nanosAfter(this.queries, 1 - read.share() * (1 - left));
		finding.fact("SQL time", Wording.millis(now), Wording.millis(after));
		finding.forecast(Forecast.estimated(this.queries.size(), after, Rows.of(this.queries)), Rows.CALCULATED);
	}

}
