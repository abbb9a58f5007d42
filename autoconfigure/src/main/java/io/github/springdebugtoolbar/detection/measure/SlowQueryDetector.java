package io.github.springdebugtoolbar.detection.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.plan.Access;
import io.github.springdebugtoolbar.plan.Plan;
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
			.cure(index(evidence, slowest))
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

	private static Optional<Cure> index(Evidence evidence, Query slowest) {
		List<String> tables = evidence.shape(slowest).tables();
		List<String> columns = slowest.statement()
			.parameterNames()
			.stream()
			.filter((name) -> !name.isEmpty() && !name.equals("limit") && !name.equals("offset"))
			.distinct()
			.toList();
		Plan plan = evidence.plans().get(slowest.number());
		if (tables.size() != 1 || columns.isEmpty() || plan == null || !readsWholeTable(plan)) {
			return Optional.empty();
		}
		return Optional.of(createIndex(tables.get(0), columns));
	}

	private static boolean readsWholeTable(Plan plan) {
		return plan.nodes().stream().anyMatch((node) -> node.access() == Access.FULL_SCAN);
	}

	private static Cure createIndex(String table, List<String> columns) {
		String name = table + "_" + String.join("_", columns) + "_idx";
		return new Cure("Index", "The plan reads the whole table to find the rows.", List.of(Change.code("sql",
				"create index " + name + " on " + table + " (" + String.join(", ", columns) + ");")));
	}

}
