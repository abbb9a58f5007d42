package io.github.springdebugtoolbar.detection.chunk;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TooManyEntitiesDetector}.
 */
class TooManyEntitiesDetectorTests {

	private final TooManyEntitiesDetector detector = new TooManyEntitiesDetector(1_000);

	@Test
	void firesAboveTheLimit() {
		assertThat(this.detector.detect(entities(500, 500))).isEmpty();
		assertThat(this.detector.detect(entities(500, 501))).extracting(Finding::title)
			.containsExactly("1,001 entities are loaded for one request");
	}

	private static Evidence entities(int first, int second) {
		return RecordedSql.record((sql) -> sql.rows(first)
			.run("select a from orders", 1)
			.loading("shop.Order", first)
			.rows(second)
			.run("select a from product", 1)
			.loading("shop.Product", second));
	}

}
