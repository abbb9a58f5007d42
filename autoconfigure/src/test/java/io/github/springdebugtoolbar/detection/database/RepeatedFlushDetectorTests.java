package io.github.springdebugtoolbar.detection.database;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.Flush;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RepeatedFlushDetector}.
 */
class RepeatedFlushDetectorTests {

	private final RepeatedFlushDetector detector = new RepeatedFlushDetector();

	@Test
	void firesFromTenOn() {
		assertThat(this.detector.detect(flushes(9, 100))).isEmpty();
		assertThat(this.detector.detect(flushes(10, 100))).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("10 flushes compare 1,000 entities");
			assertThat(finding.severity()).isEqualTo(Severity.INFO);
			assertThat(finding.cost().nanos()).isEqualTo(20_000_000);
		});
		assertThat(this.detector.detect(flushes(10, 1_000))).extracting(Finding::severity)
			.containsExactly(Severity.WARNING);
	}

	@Test
	void withoutQueriesThePlaceIsThatOfTheTransaction() {
		assertThat(this.detector.detect(RecordedSql.record((sql) -> {
			sql.transaction("shop.Import.run", false, 0, 1_000);
			for (int i = 0; i < 10; i++) {
				sql.flush(Flush.Kind.FULL, 100, 2);
			}
		}))).flatExtracting(Finding::places).extracting((place) -> place.text()).containsExactly("Import.run");
	}

	private static Evidence flushes(int count, int entities) {
		return RecordedSql.record((sql) -> {
			for (int i = 0; i < count; i++) {
				sql.flush(Flush.Kind.BEFORE_QUERY, entities, 2).run("select a from b where c = ?", 1, i);
			}
		});
	}

}
