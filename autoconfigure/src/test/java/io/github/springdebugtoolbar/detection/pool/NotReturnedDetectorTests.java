package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NotReturnedDetector}.
 */
class NotReturnedDetectorTests {

	private final NotReturnedDetector detector = new NotReturnedDetector();

	@Test
	void firesWhereNothingWasGivenBack() {
		assertThat(this.detector.detect(RecordedSql
			.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "1/10", 0, 0).run("select a from b", 1))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
				assertThat(finding.subject()).isEqualTo("shop.OrderController.list");
			});
	}

	@Test
	void silentWhereItWasGivenBack() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "1/10", 0, 0)
				.connection(ConnectionEvent.Kind.HOLD, "", 0, 5))))
			.isEmpty();
	}

	@Test
	void secondUseOfTheSameConnectionCounts() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "1/10", 0, 0)
				.connection(ConnectionEvent.Kind.HOLD, "", 0, 5)
				.connection(ConnectionEvent.Kind.ACQUIRE, "1/10", 6, 0))))
			.extracting(Finding::code)
			.containsExactly("connection-not-returned");
	}

}
