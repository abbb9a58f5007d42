package io.github.springdebugtoolbar.detection.pool;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;

/**
 * Finds requests that waited for a connection.
 */
class PoolWaitDetector implements Detector {

	/** Wait from which it is critical: people notice a second. */
	private static final long CRITICAL_NANOS = 1_000_000_000;

	private static final Pattern USE = Pattern.compile("(\\d+)/(\\d+)");

	private final long limitNanos;

	PoolWaitDetector(long limitNanos) {
		this.limitNanos = limitNanos;
	}

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A wait of " + Wording.millis(this.limitNanos) + " or longer for a connection";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<ConnectionEvent> waits = evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.ACQUIRE_FAILED
					|| (event.kind() == Kind.ACQUIRE && event.durationNanos() >= this.limitNanos
							&& !event.detail().equals(NoPoolDetector.UNPOOLED) && !hasRoom(event.detail())))
			.toList();
		return waits.isEmpty() ? List.of() : List.of(finding(evidence, waits));
	}

	// Half of the pool is free: nobody was in the way, a connection was opened or tested.
	private static boolean hasRoom(String detail) {
		Matcher use = USE.matcher(detail);
		return use.matches() && 2 * Long.parseLong(use.group(1)) <= Long.parseLong(use.group(2))
				&& Long.parseLong(use.group(2)) > 1;
	}

	private static Finding finding(Evidence evidence, List<ConnectionEvent> waits) {
		long nanos = waits.stream().mapToLong(ConnectionEvent::durationNanos).sum();
		boolean inVain = waits.stream().anyMatch((wait) -> wait.kind() == Kind.ACQUIRE_FAILED);
		int atOnce = heldAtOnce(evidence);
		FindingBuilder finding = Finding
			.of("pool-wait", (inVain || nanos >= CRITICAL_NANOS) ? Severity.CRITICAL : Severity.WARNING,
					"The request waited " + Wording.millis(nanos) + " for a connection" + (inVain ? ", in vain" : ""))
			.subject(waits.get(0).dataSource())
			.cost(Cost.ofTime(nanos))
			.fact("Waited", Wording.millis(nanos), Wording.millis(0))
			.fact("Connections at once", Wording.number(atOnce))
			.notWhen("The pool has just started, or opened a connection more: that takes as long only once.");
		waits.stream()
			.map(ConnectionEvent::detail)
			.filter((detail) -> detail.indexOf('/') > 0)
			.findFirst()
			.ifPresent((detail) -> finding.fact("Pool", detail.replace("/", " of ") + " in use"));
		return ((atOnce > 1) ? ofNested(finding, atOnce) : ofOthers(finding))
			.forecast(Forecast.estimated(0, 0, 0), "The wait was measured; with a free connection there is none.")
			.build();
	}

	private static FindingBuilder ofNested(FindingBuilder finding, int atOnce) {
		return finding
			.explanation(
					"This request holds " + atOnce + " connections at once: it takes another one while it has one. "
							+ "Enough such requests wait for each other for ever.")
			.cure("One transaction",
					"REQUIRES_NEW takes a second connection. Let the work run after the outer transaction.",
					Change.code("java", "@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)"));
	}

	private static FindingBuilder ofOthers(FindingBuilder finding) {
		return finding
			.explanation("All connections were in use by others. Usually they are held too long, not too few: "
					+ "look for findings of held connections in the requests that ran at the same time.")
			.cure("Larger pool", "Treats the symptom: more connections wait in the database instead.",
					Change.property("spring.datasource.hikari.maximum-pool-size", "20"));
	}

	private static int heldAtOnce(Evidence evidence) {
		List<ConnectionEvent> holds = evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.HOLD)
			.toList();
		return holds.stream()
			.mapToInt((hold) -> (int) holds.stream().filter((other) -> covers(other, hold.startNanos())).count())
			.max()
			.orElse(0);
	}

	private static boolean covers(ConnectionEvent hold, long nanos) {
		return hold.startNanos() <= nanos && nanos < hold.startNanos() + hold.durationNanos();
	}

}
