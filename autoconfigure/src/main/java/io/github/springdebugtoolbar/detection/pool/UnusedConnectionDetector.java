package io.github.springdebugtoolbar.detection.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.TransactionEvent;

/**
 * Finds connections that were taken and run no statement.
 */
class UnusedConnectionDetector implements Detector {

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A connection that is taken and not used";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.request().dropped().isEmpty()) {
			List<Lease> unused = Lease.of(evidence)
				.stream()
				.filter((lease) -> lease.queries().isEmpty() && isInTransaction(evidence, lease))
				.toList();
			return unused.isEmpty() ? List.of() : List.of(finding(evidence, unused));
		}
		return List.of();
	}

	private static Finding finding(Evidence evidence, List<Lease> unused) {
		Lease longest = unused.stream().max(Comparator.comparingLong(Lease::heldNanos)).orElseThrow();
		long held = unused.stream().mapToLong(Lease::heldNanos).sum();
		Optional<TransactionMethod> method = TransactionMethod.holding(evidence, longest.hold());
		FindingBuilder finding = Finding
			.of("unused-connection", Severity.INFO,
					(unused.size() == 1) ? "A connection is taken and not used"
							: Wording.number(unused.size()) + " connections are taken and not used")
			.subject(method.map(TransactionMethod::name).orElse(longest.hold().dataSource()))
			.explanation("A transaction begins with a connection, also if what follows needs no SQL, "
					+ "for example because a cache answers.")
			.cost(Cost.ofConnection(held))
			.fact("Held", Wording.millis(held), Wording.millis(0))
			.forecast(Forecast.estimated(0, 0, 0), "No statement ran on it, so no connection is needed.")
			.notWhen("The code uses the connection for something other than statements, for example tests it.")
			.notOnBadge();
		method.map(TransactionMethod::place).ifPresent(finding::place);
		return finding.cures(List.of(takeItLate(evidence, longest))).build();
	}

	// Whoever takes one without a transaction tests it, as health checks do.
	private static boolean isInTransaction(Evidence evidence, Lease lease) {
		ConnectionEvent hold = lease.hold();
		return evidence.events(TransactionEvent.class)
			.stream()
			.anyMatch((transaction) -> transaction.thread().equals(hold.thread())
					&& transaction.startNanos() <= hold.startNanos() + hold.durationNanos()
					&& transaction.startNanos() + transaction.durationNanos() >= hold.startNanos());
	}

	// What is not switched is not what it is taken for.
	private static Cure takeItLate(Evidence evidence, Lease lease) {
		boolean readOnly = isSwitched(evidence, lease, ConnectionEvent.Kind.READ_ONLY);
		List<Change> changes = new ArrayList<>();
		if (!readOnly || isSwitched(evidence, lease, ConnectionEvent.Kind.AUTO_COMMIT)) {
			changes.add(Change.property("spring.datasource.hikari.auto-commit", "false"));
			changes.add(
					Change.property("spring.jpa.properties.hibernate.connection.provider_disables_autocommit", "true"));
		}
		if (readOnly) {
			changes.add(Change.property("spring.jpa.properties.hibernate.connection.handling_mode",
					"DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION"));
		}
		return new Cure("Take it late", "Hibernate then takes the connection with the first statement."
				+ (readOnly ? " The driver is no longer told that the transaction only reads." : ""), changes);
	}

	private static boolean isSwitched(Evidence evidence, Lease lease, ConnectionEvent.Kind kind) {
		ConnectionEvent hold = lease.hold();
		return evidence.events(ConnectionEvent.class)
			.stream()
			.anyMatch((event) -> event.kind() == kind && event.connection().equals(hold.connection())
					&& event.startNanos() >= hold.startNanos()
					&& event.startNanos() <= hold.startNanos() + hold.durationNanos());
	}

}
