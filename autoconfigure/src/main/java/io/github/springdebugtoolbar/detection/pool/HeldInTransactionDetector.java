package io.github.springdebugtoolbar.detection.pool;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.TransactionMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds transactions that stay open, with their connection, while something slow other
 * than SQL is done.
 */
class HeldInTransactionDetector implements Detector {

	private static final String SPRING_DATA = "org.springframework.data.";

	private final HeldConnections held;

	HeldInTransactionDetector(long idleNanos) {
		this.held = new HeldConnections(idleNanos);
	}

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A transaction that holds its connection during slow work";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return this.held.worst(evidence, true)
			.filter((lease) -> !isNobodysWork(evidence, lease.longestGap(true)))
			.map((lease) -> List.of(finding(evidence, lease)))
			.orElseGet(List::of);
	}

	// A call is told by its name. Else, a repository's own transaction has no code of the
	// application in it.
	private boolean isNobodysWork(Evidence evidence, Lease.Gap gap) {
		return OutgoingCalls.in(evidence, gap).isEmpty() && (isOfRepository(evidence, gap)
				|| HeldConnections.isLoading(evidence, gap.nanos(), this.held.idleNanos()));
	}

	private static boolean isOfRepository(Evidence evidence, Lease.Gap gap) {
		return TransactionMethod.at(evidence, gap.middle(), gap.thread())
			.filter((method) -> method.className().startsWith(SPRING_DATA))
			.isPresent();
	}

	private static Finding finding(Evidence evidence, Lease lease) {
		Lease.Gap gap = lease.longestGap(true);
		Optional<TransactionMethod> method = TransactionMethod.at(evidence, gap.middle(), lease.hold().thread());
		Optional<OutgoingCalls> calls = OutgoingCalls.in(evidence, gap);
		FindingBuilder finding = HeldConnections
			.begin("held-connection", lease, true,
					calls.isPresent() ? " inside a transaction, during an HTTP call" : " inside a transaction")
			.subject(method.map(TransactionMethod::name).orElse(""))
			.explanation("The transaction stays open " + HeldConnections.during(evidence, gap)
					+ ". Others wait for a connection meanwhile, and for rows that it has locked.");
		method.map(TransactionMethod::place).ifPresent(finding::place);
		lastBefore(lease, gap).ifPresent(finding::places);
		method.ifPresent((one) -> finding.cure("End it earlier",
				"Without it each repository method has a transaction of its own, which ends before the slow work begins.",
				Change.replace(one.className(), one.method(), annotation(one), "")));
		calls.ifPresent((call) -> finding.fact("HTTP", call.name() + ", " + Wording.millis(call.nanos()),
				"before or after the transaction"));
		String work = calls.map((call) -> call.longest().name()).orElse("the slow work");
		return finding.cure("Around the SQL only", calls.isPresent()
				? "Where several queries belong together: call before the transaction begins, or after it has ended."
				: "Where several queries belong together: read first, then do the slow work.", Change.code("java", """
						var result = this.transactionTemplate.execute((status) -> …); // SQL only
						… // %s, without a connection""".formatted(work)))
			.notWhen("What was read must not change until the slow work is done.")
			.build();
	}

	private static Optional<Query> lastBefore(Lease lease, Lease.Gap gap) {
		return lease.queries()
			.stream()
			.filter((query) -> query.startNanos() < gap.middle())
			.reduce((first, second) -> second)
			.filter((query) -> query.callSite().place().map(Place::of).isPresent());
	}

	private static String annotation(TransactionMethod method) {
		return method.readOnly() ? "@Transactional(readOnly = true)" : "@Transactional";
	}

}
