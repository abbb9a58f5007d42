package io.github.springdebugtoolbar.detection.pool;

import java.util.Comparator;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.ResponseSize;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.ColdStart;
import io.github.springdebugtoolbar.recording.PhaseEvent;

/**
 * Connections that are held without need, either inside a transaction or outside of any.
 * A stream that is written to a file holds its connection by design.
 *
 * @param idleNanos time without SQL from which a connection is held too long
 */
record HeldConnections(long idleNanos) {

	/** A connection is held too long when it is held three times longer than used. */
	static final int FACTOR = 3;

	/** Time without SQL from which it is critical: ten such requests empty a pool. */
	private static final long CRITICAL_NANOS = 1_000_000_000;

	private static final long SECOND = 1_000_000_000;

	Optional<Lease> worst(Evidence evidence, boolean inTransaction) {
		if (ResponseSize.isDownload(evidence.request())) {
			return Optional.empty();
		}
		return Lease.of(evidence)
			.stream()
			.filter((lease) -> isTooLong(lease, lease.idleNanos(inTransaction)))
			.max(Comparator.comparingLong((lease) -> lease.idleNanos(inTransaction)));
	}

	private boolean isTooLong(Lease lease, long idle) {
		long used = lease.heldNanos() - idle;
		return idle >= this.idleNanos && !lease.queries().isEmpty()
				&& (lease.heldNanos() >= FACTOR * used || idle >= SECOND);
	}

	static FindingBuilder begin(String code, Lease lease, boolean inTransaction, String why) {
		long idle = lease.idleNanos(inTransaction);
		long after = lease.heldNanos() - idle;
		return Finding
			.of(code, (idle >= CRITICAL_NANOS) ? Severity.CRITICAL : Severity.WARNING,
					"A connection is held for " + Wording.millis(lease.heldNanos()) + ", " + Wording.millis(idle)
							+ " of them without need" + why)
			.cost(Cost.ofConnection(idle))
			.fact("Held", Wording.millis(lease.heldNanos()), Wording.millis(after))
			.fact("Without SQL", Wording.millis(idle) + ", " + Wording.percent(idle, lease.heldNanos()),
					Wording.millis(0))
			.fact("Requests a second with 10 connections", perSecond(lease.heldNanos()), perSecond(after))
			.forecast(Forecast.estimated(0, 0, 0), "The connection goes back as soon as it has nothing more to do.");
	}

	static boolean isRendering(Evidence evidence, Lease.Gap gap) {
		return phase(evidence, gap).filter((phase) -> phase.kind() != PhaseEvent.Kind.HANDLER).isPresent();
	}

	// In a cold request the processor loads and compiles classes.
	static boolean isLoading(Evidence evidence, long nanos, long limit) {
		return evidence.events(ColdStart.class).stream().anyMatch((cold) -> nanos - cold.processorNanos() < limit);
	}

	static String during(Evidence evidence, Lease.Gap gap) {
		return OutgoingCalls.in(evidence, gap).map(OutgoingCalls::text).orElseGet(() -> inPhase(evidence, gap));
	}

	private static String inPhase(Evidence evidence, Lease.Gap gap) {
		return phase(evidence, gap).map((phase) -> switch (phase.kind()) {
			case VIEW -> "while the view `" + phase.name() + "` is rendered";
			case SERIALIZATION -> "while the body is written";
			default -> "while `" + phase.name() + "` does something other than SQL";
		}).orElse("while the application does something other than SQL");
	}

	// The innermost of those that tell something.
	private static Optional<PhaseEvent> phase(Evidence evidence, Lease.Gap gap) {
		return evidence.events(PhaseEvent.class)
			.stream()
			.filter((phase) -> phase.startNanos() <= gap.middle()
					&& gap.middle() < phase.startNanos() + phase.durationNanos())
			.filter((phase) -> phase.kind() == PhaseEvent.Kind.VIEW || phase.kind() == PhaseEvent.Kind.HANDLER
					|| phase.kind() == PhaseEvent.Kind.SERIALIZATION)
			.min(Comparator.comparingLong(PhaseEvent::durationNanos));
	}

	private static String perSecond(long heldNanos) {
		return Wording.number(10 * SECOND / Math.max(1, heldNanos));
	}

}
