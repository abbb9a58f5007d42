package io.github.springdebugtoolbar.recording;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FirstUse}.
 */
@ExtendWith(OutputCaptureExtension.class)
class FirstUseTests {

	@Test
	void faultEndsThere(CapturedOutput output) {
		FirstUse.attempt("the first request", () -> {
			throw new NoClassDefFoundError("injected/Missing");
		});
		assertThat(output).contains("preparing the first request").contains("injected/Missing");
	}

}
