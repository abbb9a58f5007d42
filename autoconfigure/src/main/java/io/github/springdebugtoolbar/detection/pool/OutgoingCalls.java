package io.github.springdebugtoolbar.detection.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.PhaseEvent;

/**
 * Calls of other services that took most of the time in which a connection did nothing.
 *
 * @param longest the one that took longest
 * @param count how many there were
 * @param nanos what they took together
 */
record OutgoingCalls(PhaseEvent longest, int count, long nanos) {

	static Optional<OutgoingCalls> in(Evidence evidence, Lease.Gap gap) {
		List<PhaseEvent> calls = evidence.events(PhaseEvent.class)
			.stream()
			.filter((phase) -> phase.kind() == PhaseEvent.Kind.CALL && gap.contains(phase))
			.toList();
		long nanos = calls.stream().mapToLong(PhaseEvent::durationNanos).sum();
		return calls.stream()
			.max(Comparator.comparingLong(PhaseEvent::durationNanos))
			.filter((longest) -> nanos >= gap.nanos() / 2)
			.map((longest) -> new OutgoingCalls(longest, calls.size(), nanos));
	}

	String name() {
		return "`" + this.longest.name() + "`";
	}

	String text() {
		return "while calling " + name() + ((this.count > 1) ? " and " + (this.count - 1) + " more" : "");
	}

}
