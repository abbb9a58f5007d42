package io.github.springdebugtoolbar.detection.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds writes of one row each that run one after the other, with a round trip for each.
 */
class WriteLoopDetector implements Detector {

	/** Statements of a batch: Hibernate's documentation recommends 10 to 50. */
	static final int BATCH = 50;

	/** Writes from which it is critical. */
	private static final int CRITICAL = 100;

	/** Time from which it is critical, as for a slow statement. */
	private static final long CRITICAL_NANOS = 500_000_000;

	/** What remains of the time in a batch: the database still writes each row. */
	private static final int WORK_OF_DATABASE = 5;

	private final int limit;

	WriteLoopDetector(int limit) {
		this.limit = limit;
	}

	@Override
	public String rule() {
		return this.limit + " or more writes of one row each";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.byStatement()
			.stream()
			.map((queries) -> queries.stream().filter((query) -> isSingle(evidence, query)).toList())
			.filter((queries) -> queries.size() >= this.limit)
			.map((queries) -> finding(evidence, queries))
			.toList();
	}

	private static boolean isSingle(Evidence evidence, Query query) {
		return query.statement().kind().isWrite() && query.executions() == 1 && query.rows() <= 1
				&& query.error() == null && !evidence.isClaimed(query);
	}

	private static Finding finding(Evidence evidence, List<Query> queries) {
		Query first = queries.get(0);
		int batches = (queries.size() + BATCH - 1) / BATCH;
		Cost cost = Cost.of(queries);
		long after = Math.max(cost.nanos() / WORK_OF_DATABASE, cost.nanos() * batches / queries.size());
		FindingBuilder finding = Finding.of("write-loop", severity(cost), title(evidence, queries));
		flushedBy(evidence, first).ifPresent(finding::place);
		return finding.subject(first.statement().fingerprint())
			.explanation("Each of them is a round trip to the database. Sent together they are a few.")
			.places(first)
			.queries(queries)
			.fact("Round trips", Wording.number(queries.size()), Wording.number(batches))
			.fact("SQL time", Wording.millis(cost.nanos()), "about " + Wording.millis(after))
			.forecast(Forecast.estimated(batches, after, cost.rows()),
					"Batches of " + BATCH
							+ " save the round trips; the work of the database itself is taken as a fifth.")
			.notWhen("Each write must be visible to others before the next one runs.")
			.cures(new WriteCures(evidence, queries).list())
			.build();
	}

	// What is written at the commit was changed by the method that began the transaction.
	private static Optional<Place> flushedBy(Evidence evidence, Query query) {
		return evidence.events(Flush.class)
			.stream()
			.filter((flush) -> flush.queries().contains(query.number()))
			.findFirst()
			.flatMap((flush) -> TransactionMethod.at(evidence, query))
			.filter((method) -> query.callSite()
				.frames()
				.stream()
				.noneMatch((frame) -> frame.className().equals(method.className())))
			.map(TransactionMethod::place);
	}

	private static Severity severity(Cost cost) {
		return (cost.queries() >= CRITICAL || cost.nanos() >= CRITICAL_NANOS) ? Severity.CRITICAL : Severity.WARNING;
	}

	private static String title(Evidence evidence, List<Query> queries) {
		Query first = queries.get(0);
		String verb = first.statement().kind().name().toLowerCase(Locale.ROOT);
		List<String> tables = evidence.shape(first).tables();
		return Wording.number(queries.size()) + " rows of " + (tables.isEmpty() ? "a table" : "`" + tables.get(0) + "`")
				+ " are " + (verb.endsWith("e") ? verb + "d" : (verb.equals("insert") ? "inserted" : "written"))
				+ " one by one";
	}

}
