package io.github.springdebugtoolbar.detection.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds connections that were taken and not given back when the request was over.
 */
class NotReturnedDetector implements Detector {

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A connection that is not given back";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.request().droppedEvents() > 0) {
			return List.of();
		}
		Map<String, Long> lastHolds = new HashMap<>();
		List<ConnectionEvent> events = evidence.events(ConnectionEvent.class);
		events.stream()
			.filter((event) -> event.kind() == Kind.HOLD)
			.forEach((hold) -> lastHolds.merge(hold.connection(), hold.startNanos(), Math::max));
		return events.stream()
			.filter((event) -> event.kind() == Kind.ACQUIRE && !event.connection().isEmpty()
					&& event.startNanos() > lastHolds.getOrDefault(event.connection(), -1L))
			.map((event) -> finding(evidence, event))
			.toList();
	}

	private static Finding finding(Evidence evidence, ConnectionEvent acquired) {
		long since = acquired.startNanos() + acquired.durationNanos();
		FindingBuilder finding = Finding
			.of("connection-not-returned", Severity.CRITICAL,
					"A connection is not given back at the end of the request")
			.explanation("Each such request takes a connection out of the pool for ever. "
					+ "When none is left, the application stands still.")
			.cost(Cost.ofConnection(Math.max(0, evidence.request().duration().toNanos() - since)))
			.basis("When the request was over, its connection `" + acquired.connection() + "` had not been closed.")
			.notWhen("Another thread goes on with it and closes it later. Then this finding goes away by itself.")
			.cure("Close it", "", Change.code("java", """
					try (Connection connection = dataSource.getConnection()) {
						…
					}"""))
			.cure("Find it", "Logs the stack that took a connection which is kept longer than this.",
					Change.property("spring.datasource.hikari.leak-detection-threshold", "2000"));
		Optional<Query> user = evidence.queries()
			.stream()
			.filter((query) -> query.connection().equals(acquired.connection()) && query.startNanos() >= since)
			.findFirst();
		user.ifPresent(finding::places);
		return finding
			.subject(user.flatMap((query) -> query.callSite().place())
				.map((frame) -> frame.className() + "." + frame.method())
				.orElse(acquired.dataSource()))
			.build();
	}

}
