package io.github.springdebugtoolbar.detection.chunk;

import java.util.Comparator;
import java.util.List;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.ResponseSize;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Finds statements without a limit that read more rows than a page can show.
 */
class TooManyRowsDetector implements Detector {

	/**
	 * Rows from which it is critical: at some 100 bytes of memory for each attribute, a
	 * few requests at once then need gigabytes.
	 */
	static final int CRITICAL_ROWS = 10_000;

	/** Rows of a page, and one to know whether more follow. */
	private static final int PAGE = 51;

	private final int limit;

	TooManyRowsDetector(int limit) {
		this.limit = limit;
	}

	@Override
	public String rule() {
		return "A statement without a limit that reads more than " + Wording.number(this.limit) + " rows";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.byStatementAndPlace()
			.stream()
			.map((queries) -> tooLarge(evidence, queries))
			.filter((queries) -> !queries.isEmpty())
			.map((queries) -> finding(evidence, queries))
			.toList();
	}

	private List<Query> tooLarge(Evidence evidence, List<Query> queries) {
		return queries.stream().filter((query) -> isTooLarge(evidence, query)).toList();
	}

	// A limit of some thousand rows is a chunk that someone has chosen.
	private boolean isTooLarge(Evidence evidence, Query query) {
		return query.rows() > this.limit && query.statement().kind() == StatementKind.SELECT
				&& !evidence.isClaimed(query) && (!evidence.shape(query).limited() || query.rows() > CRITICAL_ROWS);
	}

	private Finding finding(Evidence evidence, List<Query> queries) {
		Query largest = queries.stream().max(Comparator.comparingLong(Query::rows)).orElseThrow();
		String what = what(evidence, largest);
		RowCures cures = new RowCures(evidence, largest);
		FindingBuilder finding = Finding
			.of("too-many-rows", severity(evidence, largest),
					Wording.number(largest.rows()) + " " + what + " are loaded at once")
			.subject(largest.statement().fingerprint())
			.explanation(explanation(evidence, largest))
			.places(largest)
			.queries(queries)
			.notWhen(
					"All rows are needed in one piece. Then stream them, with a fetch size, and let go of what was done.")
			.cures(cures.list());
		return withExpectation(finding, cures, queries, largest).build();
	}

	private static FindingBuilder withExpectation(FindingBuilder finding, RowCures cures, List<Query> queries,
			Query largest) {
		if (cures.isStream()) {
			return streamed(finding, queries, largest);
		}
		return cures.isChunks() ? chunked(finding, queries, largest) : paged(finding, queries, largest);
	}

	private static FindingBuilder paged(FindingBuilder finding, List<Query> queries, Query largest) {
		return finding.fact("Rows", Wording.number(largest.rows()), Integer.toString(PAGE))
			.fact("SQL time", Wording.millis(largest.durationNanos()), Wording.millis(timeOfPage(largest)))
			.forecast(Forecast.estimated(queries.size(), timeOfPage(largest) * queries.size(), PAGE),
					"Time for each row of this request, multiplied by 51 rows: 50 and one to know whether more follow.");
	}

	private static FindingBuilder chunked(FindingBuilder finding, List<Query> queries, Query largest) {
		Cost cost = Cost.of(queries);
		int chunks = queries.stream().mapToInt((query) -> (int) chunks(query.rows())).sum();
		return finding.fact("Rows in memory at once", Wording.number(largest.rows()), Wording.number(RowCures.CHUNK))
			.fact("Queries", Wording.number(queries.size()), Wording.number(chunks))
			.forecast(Forecast.estimated(chunks, cost.nanos(), cost.rows()),
					"As many rows, " + Wording.number(RowCures.CHUNK)
							+ " at a time; the last query finds none. It saves memory, not time.");
	}

	private static long chunks(long rows) {
		return (rows + RowCures.CHUNK - 1) / RowCures.CHUNK + 1;
	}

	private static FindingBuilder streamed(FindingBuilder finding, List<Query> queries, Query largest) {
		Cost cost = Cost.of(queries);
		return finding.fact("Rows in memory at once", Wording.number(largest.rows()), "500")
			.forecast(Forecast.estimated(queries.size(), cost.nanos(), cost.rows()),
					"As many rows, as many at a time as the fetch size says. It saves memory, not time.");
	}

	private static Severity severity(Evidence evidence, Query largest) {
		if (ResponseSize.isDownload(evidence.request())) {
			return Severity.INFO;
		}
		return (largest.rows() >= CRITICAL_ROWS) ? Severity.CRITICAL : Severity.WARNING;
	}

	private static String what(Evidence evidence, Query largest) {
		return evidence.entityLoads(largest)
			.stream()
			.max(Comparator.comparingInt(EntityLoads::count))
			.map((loads) -> "`" + RepositoryEdit.simpleName(loads.entity()) + "`")
			.orElse("rows");
	}

	private static String explanation(Evidence evidence, Query largest) {
		int entities = evidence.entityLoads(largest).stream().mapToInt(EntityLoads::count).sum();
		String limit = evidence.shape(largest).limited() ? "The limit of the query is very high."
				: "The query has no limit.";
		return (entities > 0)
				? limit + " " + Wording.number(entities)
						+ " entities stay managed, each with a copy of its state for the dirty check."
				: limit + " All rows are in memory at once unless they are streamed.";
	}

	private static long timeOfPage(Query query) {
		return query.durationNanos() * PAGE / query.rows();
	}

}
