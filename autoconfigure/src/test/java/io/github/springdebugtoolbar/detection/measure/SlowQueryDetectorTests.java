package io.github.springdebugtoolbar.detection.measure;

import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.Frame;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SlowQueryDetector}.
 */
class SlowQueryDetectorTests {

	private static final String SQL = "select id from orders where tracking_code = ?";

	private final SlowQueryDetector detector = new SlowQueryDetector(100_000_000, 500_000_000);

	@Test
	void firesFromTheLimitOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 99)))).isEmpty();
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 100)))).singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("`" + SQL + "` takes 100 ms");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.queries()).containsExactly(1);
				assertThat(finding.places().get(0).text()).isEqualTo("OrderController.list (OrderController.java:34)");
			});
	}

	@Test
	void isCriticalFromHalfASecondOn() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 500)))).extracting(Finding::severity)
			.containsExactly(Severity.CRITICAL);
	}

	@Test
	void executionsOfOnePlaceAreOneFinding() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> sql.run(SQL, 120, 1)
			.run(SQL, 150, 2)
			.run(SQL, 5, 3)
			.at(new Frame("shop.Other", "find", "Other.java", 3))
			.run(SQL, 110, 4)))).extracting(Finding::queries).containsExactly(List.of(1, 2), List.of(4));
	}

}
