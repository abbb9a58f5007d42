package io.github.springdebugtoolbar.autoconfigure;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Rehearsal}.
 */
@ExtendWith(OutputCaptureExtension.class)
class RehearsalTests {

	@Test
	void allOfItCanBeLoaded(CapturedOutput output) {
		Rehearsal.run();
		assertThat(output).doesNotContain("preparing");
	}

	@Test
	void threadWorksForNothingAfterwards() {
		Rehearsal.run();
		assertThat(CurrentRecording.find()).isEmpty();
		assertThat(CurrentRecording.isSuspended()).isFalse();
	}

}
