package io.github.springdebugtoolbar.recording;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ColdStart}.
 */
class ColdStartTests {

	private final Recording recording = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
			new CallSiteFinder(List.of(), List.of()))
		.start();

	@Test
	void manyClassesMakeARequestCold() {
		new ColdStart.Watch(-ColdStart.CLASSES).end(this.recording);
		assertThat(this.recording.snapshot().events()).singleElement()
			.isInstanceOfSatisfying(ColdStart.class, (event) -> {
				assertThat(event.classes()).isGreaterThanOrEqualTo(ColdStart.CLASSES);
				assertThat(event.processorNanos()).isPositive();
			});
	}

	@Test
	void timeOfAnotherThreadIsNotKnown() {
		ColdStart.Watch watch = CompletableFuture.supplyAsync(() -> new ColdStart.Watch(0)).join();
		watch.end(this.recording);
		assertThat(this.recording.snapshot().events()).singleElement()
			.extracting((event) -> ((ColdStart) event).processorNanos())
			.isEqualTo(0L);
	}

	@Test
	void fewDoNot() {
		new ColdStart.Watch().end(this.recording);
		assertThat(this.recording.snapshot().events()).isEmpty();
	}

}
