package io.github.springdebugtoolbar.recording;

import java.time.Clock;
import java.util.List;

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
		long before = ColdStart.loadedClasses();
		assertThat(before).isPositive();
		ColdStart.note(this.recording, before - ColdStart.CLASSES);
		assertThat(this.recording.snapshot().events()).singleElement()
			.isInstanceOfSatisfying(ColdStart.class,
					(event) -> assertThat(event.classes()).isGreaterThanOrEqualTo(ColdStart.CLASSES));
	}

	@Test
	void fewDoNot() {
		ColdStart.note(this.recording, ColdStart.loadedClasses() + ColdStart.CLASSES);
		assertThat(this.recording.snapshot().events()).isEmpty();
	}

}
