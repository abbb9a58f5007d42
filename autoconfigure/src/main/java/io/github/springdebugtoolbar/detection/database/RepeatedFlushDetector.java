package io.github.springdebugtoolbar.detection.database;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds flushes in a loop: each one compares all managed entities with what was loaded,
 * so the work grows with the square of the loop.
 */
class RepeatedFlushDetector implements Detector {

	/** Flushes from which they are a loop, as for writes. */
	static final int FLUSHES = 10;

	/** Comparisons from which it is a warning: some ten milliseconds. */
	static final int COMPARISONS = 10_000;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return FLUSHES + " or more flushes in one request";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<Flush> flushes = evidence.events(Flush.class);
		return (flushes.size() >= FLUSHES) ? List.of(finding(evidence, flushes)) : List.of();
	}

	private static Finding finding(Evidence evidence, List<Flush> flushes) {
		long comparisons = flushes.stream().mapToLong(Flush::entities).sum();
		long nanos = flushes.stream().mapToLong((flush) -> ownNanos(evidence, flush)).sum();
		boolean beforeQueries = flushes.stream().filter((flush) -> flush.kind() == Flush.Kind.BEFORE_QUERY).count()
				* 2 >= flushes.size();
		FindingBuilder finding = Finding
			.of("repeated-flush", (comparisons >= COMPARISONS) ? Severity.WARNING : Severity.INFO,
					flushes.size() + " flushes compare " + Wording.count(comparisons, "entity", "entities"))
			.subject(beforeQueries ? "before-query" : "full")
			.explanation(beforeQueries
					? "Before each query Hibernate compares all managed entities, since the answer may depend on a change."
					: "Each flush compares all managed entities again, also those that the last one has written.")
			.cost(Cost.ofTime(nanos))
			.fact("Flushes", Wording.number(flushes.size()), "1")
			.fact("Entities compared", Wording.number(comparisons), Wording.number(largest(flushes)))
			.fact("Time without SQL", Wording.millis(nanos), Wording.millis(nanos / flushes.size()))
			.forecast(Forecast.estimated(0, nanos / flushes.size(), 0), "The time was measured; one flush remains.")
			.notWhen("Each step must be written before the next one, for example because a trigger fills a column.");
		placeOf(evidence, flushes).ifPresent(finding::place);
		FlushCures cures = new FlushCures(evidence, flushes);
		return finding.cures(beforeQueries ? cures.beforeQueries() : cures.full()).build();
	}

	private static int largest(List<Flush> flushes) {
		return flushes.stream().mapToInt(Flush::entities).max().orElse(0);
	}

	private static long ownNanos(Evidence evidence, Flush flush) {
		long sql = flush.queries()
			.stream()
			.flatMap((number) -> evidence.queries(number, number).stream())
			.mapToLong(Query::durationNanos)
			.sum();
		return Math.max(0, flush.durationNanos() - sql);
	}

	// A flush has no place of its own: that of what it wrote, of the query it precedes,
	// or
	// of the transaction.
	private static Optional<Place> placeOf(Evidence evidence, List<Flush> flushes) {
		Flush last = flushes.get(flushes.size() - 1);
		return flushes.stream()
			.flatMap((flush) -> flush.queries().stream())
			.flatMap((number) -> evidence.queries(number, number).stream())
			.findFirst()
			.or(() -> evidence.queries()
				.stream()
				.filter((query) -> query.startNanos() >= last.startNanos())
				.findFirst())
			.flatMap((query) -> query.callSite().place())
			.map(Place::of)
			.or(() -> TransactionMethod.at(evidence, flushes.get(0)).map(TransactionMethod::place));
	}

}
