package io.github.springdebugtoolbar.detection.pool;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;

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
			List<Lease> unused = Lease.of(evidence).stream().filter((lease) -> lease.queries().isEmpty()).toList();
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
		return finding
			.cure("Take it late", "Hibernate then takes the connection with the first statement.",
					Change.property("spring.datasource.hikari.auto-commit", "false"),
					Change.property("spring.jpa.properties.hibernate.connection.provider_disables_autocommit", "true"))
			.build();
	}

}
