package io.github.springdebugtoolbar.detection.database;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.Flush;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadOnlyFlushDetector}.
 */
class ReadOnlyFlushDetectorTests {

	private final ReadOnlyFlushDetector detector = new ReadOnlyFlushDetector();

	@Test
	void firesFromFiveHundredEntitiesOn() {
		assertThat(this.detector.detect(flush(499))).isEmpty();
		assertThat(this.detector.detect(flush(500))).singleElement().satisfies((finding) -> {
			assertThat(finding.title()).isEqualTo("500 entities are checked for changes, and nothing has changed");
			assertThat(finding.cost().nanos()).isEqualTo(3_000_000);
			assertThat(finding.cures()).flatExtracting((cure) -> cure.changes())
				.containsExactly(Change.annotate("shop.OrderService", "list", "@Transactional(readOnly = true)"));
		});
	}

	@Test
	void requestThatWritesNeedsTheCheck() {
		assertThat(this.detector.detect(
				RecordedSql.record((sql) -> sql.run("update orders set a = 1", 1).flush(Flush.Kind.FULL, 5_000, 3))))
			.isEmpty();
	}

	private static Evidence flush(int entities) {
		return RecordedSql.record((sql) -> sql.transaction("shop.OrderService.list", false, 0, 100)
			.rows(entities)
			.run("select a from orders", 1)
			.flush(Flush.Kind.FULL, entities, 3));
	}

}
