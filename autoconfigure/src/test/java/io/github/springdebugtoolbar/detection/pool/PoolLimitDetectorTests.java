package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PoolLimitDetector}.
 */
class PoolLimitDetectorTests {

	private final PoolLimitDetector detector = new PoolLimitDetector();

	@Test
	void firesOnTheLastConnection() {
		assertThat(this.detector.detect(acquired("9/10"))).isEmpty();
		assertThat(this.detector.detect(acquired("10/10"))).extracting(Finding::title)
			.containsExactly("This request took the last of 10 connections");
	}

	@Test
	void poolOfOneIsMeantToBe() {
		assertThat(this.detector.detect(acquired("1/1"))).isEmpty();
	}

	private static Evidence acquired(String detail) {
		return RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, detail, 0, 0));
	}

}
