package io.github.springdebugtoolbar.ui.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Numbers}.
 */
class NumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0      | 0 ms
			0.02   | <0.1 ms
			0.06   | 0.1 ms
			9.94   | 9.9 ms
			9.97   | 10 ms
			1411.7 | 1,412 ms
			9999   | 9,999 ms
			12345  | 12.3 s
			""")
	void millis(double millis, String text) {
		assertThat(Numbers.millis(millis)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0    | 100 | 0 %
			0.5  | 100 | <1 %
			93.2 | 100 | 93 %
			99.9 | 100 | 99 %
			100  | 100 | 100 %
			5    | 0   | 0 %
			""")
	void percent(double part, double whole, String text) {
		assertThat(Numbers.percent(part, whole)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1    | 1 row
			0    | 0 rows
			5000 | 5,000 rows
			""")
	void count(long number, String text) {
		assertThat(Numbers.count(number, "row")).isEqualTo(text);
	}

}
