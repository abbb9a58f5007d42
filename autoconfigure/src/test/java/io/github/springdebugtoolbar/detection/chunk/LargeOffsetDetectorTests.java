package io.github.springdebugtoolbar.detection.chunk;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LargeOffsetDetector}.
 */
class LargeOffsetDetectorTests {

	private static final String SQL = "select id from orders order by id offset ? rows fetch first ? rows only";

	private final LargeOffsetDetector detector = new LargeOffsetDetector();

	@Test
	void firesFromTheLimitOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(20).run(SQL, 10, 4_999, 20)))).isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(20).run(SQL, 10, 5_000, 20))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("5,000 rows are skipped to read 20");
				assertThat(finding.severity()).isEqualTo(Severity.INFO);
			});
	}

	@Test
	void isAWarningFromFiftyThousandOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.rows(20).run(SQL, 10, 50_000, 20))))
			.extracting(Finding::severity)
			.containsExactly(Severity.WARNING);
	}

	@Test
	void repositoryMethodBecomesAWindow() {
		RepositoryMethod method = RecordedSql.method("findByStatus", RepositoryMethod.Kind.DERIVED, "OrderStatus",
				"Pageable");
		assertThat(
				this.detector.detect(RecordedSql.record((sql) -> sql.rows(20).run(SQL, 10).page(method, 20, 60_000))))
			.flatExtracting(Finding::cures)
			.flatExtracting((cure) -> cure.changes())
			.extracting((change) -> change.after())
			.containsExactly(
					"Window<Order> findFirst50ByStatusOrderById(OrderStatus orderStatus, ScrollPosition position);");
	}

}
