package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Query;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestInspector}.
 */
class RequestInspectorTests {

	private static final Finding HINT = finding("hint", 1_000_000);

	private static final Finding DEAR = finding("dear", 5_000_000);

	private final Evidence evidence = RecordedSql
		.record((sql) -> sql.run("select a from b", 3).run("select c from d", 3));

	@Test
	void dearestFindingIsFirst() {
		assertThat(inspect((evidence) -> List.of(HINT), (evidence) -> List.of(DEAR))).containsExactly(DEAR, HINT);
	}

	@Test
	void whatCostsTheRequestNoTimeIsLast() {
		Finding held = Finding.of("held", Severity.CRITICAL, "Held").cost(Cost.ofConnection(9_000_000)).build();
		assertThat(inspect((evidence) -> List.of(held, HINT))).containsExactly(HINT, held);
	}

	@Test
	void failingDetectorHidesNoOther() {
		assertThat(inspect((evidence) -> {
			throw new NoClassDefFoundError("missing");
		}, (evidence) -> List.of(HINT))).containsExactly(HINT);
	}

	@Test
	void queriesAreClaimedByTheMostPreciseDetector() {
		List<Finding> findings = inspect(new Claiming(Precision.TOTAL, "total"),
				new Claiming(Precision.CAUSE, "cause"));
		assertThat(findings).extracting(Finding::code).containsExactly("cause");
		assertThat(findings.get(0).queries()).containsExactly(1, 2);
	}

	@Test
	void detectorsRunOnceAndWhenTheirFindingsAreAskedFor() {
		AtomicInteger runs = new AtomicInteger();
		InspectedRequest request = new RequestInspector(
				List.of((evidence) -> List.of(finding("run", runs.incrementAndGet()))))
			.inspect(this.evidence);
		assertThat(runs).hasValue(0);
		assertThat(request.findings()).isSameAs(request.findings()).hasSize(1);
		assertThat(runs).hasValue(1);
	}

	@Test
	void nothingIsRecordedOfTheSearch() {
		AtomicBoolean suspended = new AtomicBoolean();
		inspect((evidence) -> {
			suspended.set(CurrentRecording.isSuspended());
			return List.of();
		});
		assertThat(suspended).isTrue();
	}

	private List<Finding> inspect(Detector... detectors) {
		return new RequestInspector(List.of(detectors)).inspect(this.evidence).findings();
	}

	private static Finding finding(String code, long nanos) {
		return Finding.of(code, Severity.INFO, "A fact").cost(Cost.ofTime(nanos)).build();
	}

	/**
	 * Explains all queries that nobody explained.
	 */
	private record Claiming(Precision precision, String code) implements Detector {

		@Override
		public List<Finding> detect(Evidence evidence) {
			List<Query> rest = evidence.unclaimed();
			return rest.isEmpty() ? List.of()
					: List.of(Finding.of(this.code, Severity.INFO, "A fact").queries(rest).build());
		}

	}

}
