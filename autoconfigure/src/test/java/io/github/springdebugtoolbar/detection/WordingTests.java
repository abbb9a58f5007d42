package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Wording}.
 */
class WordingTests {

	@Test
	void numbersHaveTheirThousandsApart() {
		for (long number : List.of(0L, 7L, 999L, 1_000L, 12_345L, 999_999L, 1_000_000L, Long.MAX_VALUE, -1L, -999L,
				-1_000L, -123_456L, Long.MIN_VALUE)) {
			assertThat(Wording.number(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
		}
	}

}
