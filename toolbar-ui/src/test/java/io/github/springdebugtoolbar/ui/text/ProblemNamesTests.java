package io.github.springdebugtoolbar.ui.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProblemNames}.
 */
class ProblemNamesTests {

	@Test
	void codeIsReadAsWords() {
		assertThat(ProblemNames.of("duplicate-query")).isEqualTo("duplicate query");
	}

	@Test
	void nPlusOneIsWrittenAsItIsCalled() {
		assertThat(ProblemNames.of("n-plus-one")).isEqualTo("N+1");
	}

}
