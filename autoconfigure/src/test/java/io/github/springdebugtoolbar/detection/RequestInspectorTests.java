package io.github.springdebugtoolbar.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestInspector}.
 */
class RequestInspectorTests {

	private static final Finding HINT = new Finding("hint", Severity.INFO, "A hint");

	private static final Finding CRITICAL = new Finding("critical", Severity.CRITICAL, "Critical");

	private final RecordedRequest request = new RecordedRequest("a", Instant.EPOCH, Duration.ZERO, HttpExchange.none(),
			List.of(), List.of(), List.of(), 0);

	@Test
	void findingsAreOrderedBySeverity() {
		RequestInspector inspector = new RequestInspector(
				List.of((request) -> List.of(HINT), (request) -> List.of(CRITICAL)));
		assertThat(inspector.inspect(this.request).findings()).containsExactly(CRITICAL, HINT);
	}

	@Test
	void failingDetectorHidesNoOther() {
		RequestInspector inspector = new RequestInspector(List.of((request) -> {
			throw new NoClassDefFoundError("missing");
		}, (request) -> List.of(HINT)));
		assertThat(inspector.inspect(this.request).findings()).containsExactly(HINT);
	}

}
