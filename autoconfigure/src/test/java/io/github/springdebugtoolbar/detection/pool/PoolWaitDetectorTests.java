package io.github.springdebugtoolbar.detection.pool;

import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.RecordedSql;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PoolWaitDetector}.
 */
class PoolWaitDetectorTests {

	private final PoolWaitDetector detector = new PoolWaitDetector(10_000_000);

	@Test
	void firesFromTenMillisecondsOn() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "3/10", 0, 9)))).isEmpty();
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "10/10", 0, 10))))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.title()).isEqualTo("The request waited 10 ms for a connection");
				assertThat(finding.severity()).isEqualTo(Severity.WARNING);
				assertThat(finding.cost().nanos()).isEqualTo(10_000_000);
			});
	}

	@Test
	void poolWithRoomWasNotInTheWay() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "5/10", 0, 90))))
			.isEmpty();
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE, "6/10", 0, 90))))
			.hasSize(1);
	}

	@Test
	void waitInVainIsCritical() {
		assertThat(this.detector
			.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.ACQUIRE_FAILED, "", 0, 5))))
			.extracting(Finding::severity)
			.containsExactly(Severity.CRITICAL);
	}

	@Test
	void secondConnectionOfTheSameRequestIsTold() {
		assertThat(
				this.detector.detect(RecordedSql.record((sql) -> sql.connection(ConnectionEvent.Kind.HOLD, "", 0, 100)
					.connection(ConnectionEvent.Kind.ACQUIRE, "10/10", 10, 20)
					.connection(ConnectionEvent.Kind.HOLD, "", 30, 20))))
			.flatExtracting(Finding::cures)
			.extracting((cure) -> cure.name())
			.isEqualTo(List.of("One transaction"));
	}

}
