package io.github.springdebugtoolbar.detection.pool;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.OneCall;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds requests with many transactions, each of which switches auto-commit off and on
 * again.
 */
class AutoCommitDetector implements Detector {

	/** Transactions from which it is shown. A usual page has one or two. */
	static final int TRANSACTIONS = 5;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return TRANSACTIONS + " or more transactions that each switch auto-commit";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<ConnectionEvent> switches = evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.AUTO_COMMIT)
			.toList();
		long transactions = switches.stream().filter((event) -> event.detail().equals("false")).count();
		return (transactions >= TRANSACTIONS) ? List.of(finding(evidence, switches, transactions)) : List.of();
	}

	private static Finding finding(Evidence evidence, List<ConnectionEvent> switches, long transactions) {
		List<Query> queries = evidence.queries().stream().filter((query) -> query.transaction() != null).toList();
		List<ConnectionEvent> ends = evidence.events(ConnectionEvent.class)
			.stream()
			.filter((event) -> event.kind() == Kind.COMMIT || event.kind() == Kind.ROLLBACK)
			.toList();
		long nanos = time(switches) + time(ends);
		Optional<Frame> method = OneCall.of(evidence, queries);
		return Finding
			.of("auto-commit", Severity.INFO,
					transactions + " transactions run one after the other, with " + switches.size()
							+ " switches of auto-commit")
			.subject(method.map((frame) -> frame.className() + "." + frame.method()).orElse(""))
			.explanation(
					"Each transaction switches auto-commit off, runs its queries, commits and switches it on again. "
							+ "With many databases each of these is a round trip.")
			.place(method)
			.cost(Cost.ofTime(nanos))
			.fact("Transactions", Wording.number(transactions), "1")
			.fact("Switches", Wording.number(switches.size()), "2")
			.fact("Switches and commits", Wording.millis(nanos), Wording.millis(nanos / transactions))
			.forecast(Forecast.estimated(0, nanos / transactions, 0), "Measured, divided by the transactions.")
			.notWhen("A later query must see what others have committed since the earlier one.")
			.cure(method.map((frame) -> oneTransaction(frame, queries)))
			.cures(List.of(withoutSwitches()))
			.build();
	}

	private static Cure oneTransaction(Frame frame, List<Query> queries) {
		boolean reads = queries.stream().noneMatch((query) -> query.statement().kind().isWrite());
		return new Cure("One transaction", "All queries then share one transaction, and one first-level cache.",
				List.of(Change.annotate(frame.className(), frame.method(),
						reads ? "@Transactional(readOnly = true)" : "@Transactional")));
	}

	private static Cure withoutSwitches() {
		return new Cure("Without switches",
				"Connections come out of the pool without auto-commit. Plain JDBC outside of a transaction must then commit.",
				List.of(Change.property("spring.datasource.hikari.auto-commit", "false"), Change
					.property("spring.jpa.properties.hibernate.connection.provider_disables_autocommit", "true")));
	}

	private static long time(List<ConnectionEvent> events) {
		return events.stream().mapToLong(ConnectionEvent::durationNanos).sum();
	}

}
