package io.github.springdebugtoolbar.detection.pool;

import java.util.List;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds connections that are held outside of any transaction: by the session of Hibernate
 * that stays open with the page (open-in-view), or by code of the application.
 */
class HeldBySessionDetector implements Detector {

	/**
	 * How many times longer a response may take to be rendered than anything else: that
	 * is ordinary work, and in a cold virtual machine takes some 100 ms.
	 */
	static final int RENDERING = 5;

	private final HeldConnections held;

	HeldBySessionDetector(long idleNanos) {
		this.held = new HeldConnections(idleNanos);
	}

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A connection held by open-in-view";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return this.held.worst(evidence, false)
			.filter((lease) -> !isOrdinaryRendering(evidence, lease))
			.map((lease) -> List.of(finding(evidence, lease)))
			.orElseGet(List::of);
	}

	private boolean isOrdinaryRendering(Evidence evidence, Lease lease) {
		Lease.Gap gap = lease.longestGap(false);
		long idle = lease.idleNanos(false);
		long limit = RENDERING * this.held.idleNanos();
		return HeldConnections.isRendering(evidence, gap) && (idle < limit
				|| OutgoingCalls.in(evidence, gap).isEmpty() && HeldConnections.isLoading(evidence, idle, limit));
	}

	private static Finding finding(Evidence evidence, Lease lease) {
		String during = HeldConnections.during(evidence, lease.longestGap(false));
		boolean hibernate = evidence.persistenceUnit().isPresent();
		Frame handler = evidence.request().exchange().handlerPlace();
		FindingBuilder finding = HeldConnections
			.begin(hibernate ? "open-in-view" : "held-connection", lease, false,
					hibernate ? " by the session of the page" : "")
			.subject(subject(evidence));
		if (handler != null) {
			finding.place(Place.of(handler));
		}
		lease.queries().stream().findFirst().ifPresent(finding::places);
		return (hibernate ? ofSession(evidence, finding, during) : ofCode(finding, during)).build();
	}

	private static FindingBuilder ofSession(Evidence evidence, FindingBuilder finding, String during) {
		long inView = queriesInView(evidence);
		String first = (inView == 0) ? "No query runs while this page is rendered, so nothing here needs the session."
				: Wording.count(inView, "query runs", "queries run")
						+ " while the view is rendered. Load that before, or the view fails with a LazyInitializationException.";
		return finding
			.explanation(
					"Open-in-view keeps the session, and the session its connection, until the response is written: "
							+ "also " + during + ".")
			.cure("Open in view", first, Change.property("spring.jpa.open-in-view", "false"))
			.notWhen("Templates read lazy associations: without the session they fail.");
	}

	private static FindingBuilder ofCode(FindingBuilder finding, String during) {
		return finding.explanation("The connection stays open " + during + ".")
			.cure("Close it earlier", "", Change.code("java", """
					try (Connection connection = dataSource.getConnection()) {
						… // SQL only
					}
					… // the slow work"""))
			.notWhen("The connection carries something that would be lost, for example a temporary table.");
	}

	private static long queriesInView(Evidence evidence) {
		List<PhaseEvent> views = evidence.events(PhaseEvent.class)
			.stream()
			.filter((phase) -> phase.kind() == PhaseEvent.Kind.VIEW)
			.toList();
		return evidence.queries().stream().filter((query) -> isDuring(query, views)).count();
	}

	private static boolean isDuring(Query query, List<PhaseEvent> phases) {
		return phases.stream()
			.anyMatch((phase) -> phase.startNanos() <= query.startNanos()
					&& query.startNanos() < phase.startNanos() + phase.durationNanos());
	}

	private static String subject(Evidence evidence) {
		String handler = evidence.request().exchange().handler();
		return (handler != null) ? handler : evidence.request().exchange().path();
	}

}
