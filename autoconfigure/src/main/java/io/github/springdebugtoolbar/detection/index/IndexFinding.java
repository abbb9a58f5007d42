package io.github.springdebugtoolbar.detection.index;

import java.util.Comparator;
import java.util.List;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Says that an index is missing.
 */
class IndexFinding {

	/** Rows from which reading all of them is felt by one user alone. */
	static final int VERY_LARGE = 100_000;

	private final Evidence evidence;

	private final IndexAdvice advice;

	private final List<Query> queries;

	IndexFinding(Evidence evidence, IndexAdvice advice, List<Query> queries) {
		this.evidence = evidence;
		this.advice = advice;
		this.queries = queries;
	}

	Finding build(SchemaChanges changes) {
		Query slowest = this.queries.stream().max(Comparator.comparingLong(Query::durationNanos)).orElseThrow();
		FindingBuilder finding = Finding.of("missing-index", severity(), title())
			.subject(this.advice.subject())
			.explanation(explanation())
			.places(slowest)
			.queries(this.queries);
		addCosts(finding);
		return finding.notWhen(
				"The table is written far more often than it is read this way: each write keeps the index up to date.")
			.cures(new IndexCures(this.evidence, this.advice, changes).list())
			.build();
	}

	private Severity severity() {
		return (this.advice.read().rowsRead() >= VERY_LARGE) ? Severity.CRITICAL : Severity.WARNING;
	}

	private String title() {
		return "`" + this.advice.subject() + "` has no index" + lacking() + ": "
				+ Rows.rounded(this.advice.read().rowsRead()) + " rows read to keep "
				+ Rows.number(this.advice.columns().needed());
	}

	// There may be one that does not suffice.
	private String lacking() {
		if (this.advice.columns().pattern() && this.advice.plain().isPresent()) {
			return " for the beginning of a text";
		}
		return this.advice.partial().isPresent() ? " of all rows" : "";
	}

	private String explanation() {
		StringBuilder text = new StringBuilder(how());
		this.advice.read()
			.table()
			.findForeignKey(this.advice.columns().names().get(0))
			.ifPresent((key) -> text.append(" It is a foreign key to `" + this.advice.written(key.table())
					+ "`, for which this database makes no index."));
		this.advice.partial()
			.ifPresentOrElse(
					(index) -> text.append(
							" The index `" + index.name() + "` has only the rows where `" + index.condition() + "`."),
					() -> wrongOrder(text));
		this.advice.replaced()
			.ifPresent((index) -> text.append(" The new index begins as `" + index.name() + "` (`" + index.columns()
					+ "`) does, which can then be dropped."));
		return text.toString();
	}

	private void wrongOrder(StringBuilder text) {
		if (this.advice.columns().pattern()) {
			this.advice.plain()
				.ifPresent((index) -> text.append(" The index `" + index.name()
						+ "` is ordered by the rules of a language, which say nothing about the beginning of a text."));
		}
		this.advice.inWrongOrder()
			.ifPresent((index) -> text.append(" The index `" + index.name() + "` (`" + index.columns()
					+ "`) is ordered by something else first, so it cannot find rows by `"
					+ this.advice.written(this.advice.columns().names().get(0)) + "`."));
	}

	private String how() {
		String reads = "The plan reads `" + this.advice.table() + "` row by row ("
				+ this.advice.read().node().operation() + ")";
		if (this.advice.columns().sorted()) {
			return reads + " and sorts what it found. An index in this order gives the first rows at once.";
		}
		return reads + " and discards nearly all of it. An index leads to the rows that are wanted.";
	}

	private void addCosts(FindingBuilder finding) {
		double share = this.advice.read().share();
		int count = this.queries.size();
		finding.fact("Rows read", "about " + Rows.rounded(this.advice.read().rowsRead()),
				Rows.number(this.advice.columns().needed()));
		long now = this.queries.stream().mapToLong(Query::durationNanos).sum();
		if (share < 0) {
			finding.fact("SQL time", Wording.millis(now)).basis(basis());
			return;
		}
		long after = nanosAfter(share);
		finding.fact("SQL time", Wording.millis(now), Wording.millis(after));
		finding.forecast(Forecast.estimated(count, after, Rows.of(this.queries)), basis());
	}

	private long nanosAfter(double share) {
		double left = this.advice.columns().needed() / Math.max(1, this.advice.read().rowsRead());
		return Rows.nanosAfter(this.queries, 1 - share * (1 - left));
	}

	private String basis() {
		String database = this.advice.read().plan().database();
		return Rows.CALCULATED + " "
				+ (database.startsWith("PostgreSQL") ? "Verify lets the database plan with the index."
						: database + " cannot plan with an index that is not there.");
	}

}
