package io.github.springdebugtoolbar.detection.database;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Forecast.Confidence;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Flush;

/**
 * Finds transactions that only read, and compare many entities at the end to find that
 * nothing has changed.
 */
class ReadOnlyFlushDetector implements Detector {

	/** Entities from which it is shown: comparing 1,000 takes about a millisecond. */
	static final int ENTITIES = 500;

	/** Time from which it is a warning. */
	static final long LONG_NANOS = 10_000_000;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A dirty check of " + ENTITIES + " or more entities that nobody changes";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.queries().stream().anyMatch((query) -> query.statement().kind().isWrite())) {
			return List.of();
		}
		List<Flush> flushes = evidence.events(Flush.class);
		return flushes.stream()
			.max(Comparator.comparingInt(Flush::entities))
			.filter((largest) -> largest.entities() >= ENTITIES)
			.map((largest) -> List.of(finding(evidence, flushes, largest)))
			.orElseGet(List::of);
	}

	private static Finding finding(Evidence evidence, List<Flush> flushes, Flush largest) {
		Optional<TransactionMethod> method = TransactionMethod.at(evidence, largest);
		long nanos = flushes.stream().mapToLong(Flush::durationNanos).sum();
		return Finding
			.of("read-only-flush", (nanos >= LONG_NANOS) ? Severity.WARNING : Severity.INFO,
					Wording.number(largest.entities()) + " entities are checked for changes, and nothing has changed")
			.subject(method.map(TransactionMethod::name).orElse(""))
			.explanation(
					"The transaction is not read-only, so its commit compares each attribute of each managed entity "
							+ "with a copy of what was loaded.")
			.place(method.map(TransactionMethod::place).orElseGet(() -> placeOf(evidence)))
			.cost(Cost.ofTime(nanos))
			.fact("Entities compared", Wording.number(largest.entities()), "0")
			.fact("Flush", Wording.millis(nanos), Wording.millis(0))
			.fact("Copies in memory", Wording.number(largest.entities()), "0")
			.forecast(new Forecast(0, 0, 0, Confidence.MEASURED),
					"Time of the flush, measured. A read-only transaction does none and keeps no copies.")
			.notWhen("The method changes entities in other cases: those changes would be lost without an error.")
			.cure(method.map(ReadOnlyFlushDetector::readOnly))
			.build();
	}

	private static Cure readOnly(TransactionMethod method) {
		return new Cure("Read only", "",
				List.of(Change.annotate(method.className(), method.method(), "@Transactional(readOnly = true)")));
	}

	private static Place placeOf(Evidence evidence) {
		return evidence.queries()
			.stream()
			.flatMap((query) -> query.callSite().place().stream())
			.findFirst()
			.map(Place::of)
			.orElseGet(() -> Place.ofMethod("", ""));
	}

}
