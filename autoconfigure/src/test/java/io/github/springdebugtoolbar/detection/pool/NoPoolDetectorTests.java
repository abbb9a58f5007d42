package io.github.springdebugtoolbar.detection.pool;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NoPoolDetector}.
 */
class NoPoolDetectorTests {

	private final NoPoolDetector detector = new NoPoolDetector();

	@Test
	void firesWhereConnectionsAreOpenedAnew() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "unpooled", 0, 9))))
			.extracting(Finding::severity)
			.containsExactly(Severity.INFO);
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "unpooled", 0, 5)
				.connection(ConnectionEvent.Kind.ACQUIRE, "unpooled", 9, 5))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("2 connections are opened anew, without a pool");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
			});
	}

	@Test
	void pooledConnectionsAreFine() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "", 0, 50)))).isEmpty();
	}

}
