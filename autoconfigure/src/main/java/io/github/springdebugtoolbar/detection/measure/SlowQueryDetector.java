package io.github.springdebugtoolbar.detection.measure;

import java.util.Comparator;
import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds statements of which one execution takes long. What costs little each time but
 * runs often is found by others.
 */
class SlowQueryDetector implements Detector {

	private final long slowNanos;

	private final long verySlowNanos;

	SlowQueryDetector(long slowNanos, long verySlowNanos) {
		this.slowNanos = slowNanos;
		this.verySlowNanos = verySlowNanos;
	}

	@Override
	public Precision precision() {
		return Precision.SYMPTOM;
	}

	@Override
	public String rule() {
		return "A statement that takes " + Wording.millis(this.slowNanos) + " or longer";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.byStatementAndPlace()
			.stream()
			.map((queries) -> slowOnes(evidence, queries))
			.filter((queries) -> !queries.isEmpty())
			.map((queries) -> finding(evidence, queries))
			.toList();
	}

	private List<Query> slowOnes(Evidence evidence, List<Query> queries) {
		return queries.stream()
			.filter((query) -> query.durationNanos() >= this.slowNanos && !evidence.isClaimed(query))
			.sorted(Comparator.comparingLong((Query query) -> -query.durationNanos()))
			.toList();
	}

	private Finding finding(Evidence evidence, List<Query> queries) {
		Query slowest = queries.get(0);
		boolean critical = slowest.durationNanos() >= this.verySlowNanos;
		FindingBuilder finding = Finding
			.of("slow-query", critical ? Severity.CRITICAL : Severity.WARNING,
					evidence.name(slowest) + " takes " + Wording.millis(slowest.durationNanos()))
			.subject(slowest.statement().fingerprint())
			.explanation(explanation(slowest))
			.places(slowest)
			.queries(queries);
		addFacts(finding, queries, slowest);
		return finding.basis("Times were measured where the driver was called; Explain tells what the database did.")
			.notWhen("The statement ran for the first time: the database had to read its pages from disk.")
			.build();
	}

	private static void addFacts(FindingBuilder finding, List<Query> queries, Query slowest) {
		finding.fact("Executing", Wording.millis(slowest.executeNanos()));
		if (slowest.rows() >= 0) {
			finding.fact("Fetching",
					Wording.millis(slowest.fetchNanos()) + " for " + Wording.count(slowest.rows(), "row", "rows"));
		}
		if (queries.size() > 1) {
			finding.fact("Slow executions", Wording.number(queries.size()));
		}
	}

	private static String explanation(Query slowest) {
		return (slowest.fetchNanos() > slowest.executeNanos()) ? "Most of the time goes into fetching its rows."
				: "Most of the time passes before the first row comes: the database searches, sorts or waits for a lock.";
	}

}
