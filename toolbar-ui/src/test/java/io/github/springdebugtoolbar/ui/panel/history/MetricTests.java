package io.github.springdebugtoolbar.ui.panel.history;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Metric}.
 */
class MetricTests {

	@ParameterizedTest
	@CsvSource({ "1412, 247, −83 %, better", "1003, 3, −99 %, better", "100, 0, −100 %, better",
			"3, 36, '+1,100 %', worse", "1000, 999, −<1 %, better", "2, 2, same, ''", "0, 0, same, ''",
			"0, 3, was 0, worse" })
	void numberChanges(double before, double after, String change, String tone) {
		Metric metric = new Metric("Queries", "", before, after);
		assertThat(metric.change()).isEqualTo(change);
		assertThat(metric.tone()).isEqualTo(tone);
	}

	@ParameterizedTest
	@CsvSource({ "100, 96, −4 %, ''", "100, 104, +4 %, ''", "100, 94, −6 %, better", "100, 106, +6 %, worse" })
	void littleChangesOfTimeAreNoise(double before, double after, String change, String tone) {
		Metric metric = new Metric("SQL time", "ms", before, after);
		assertThat(metric.change()).isEqualTo(change);
		assertThat(metric.tone()).isEqualTo(tone);
	}

	@Test
	void barsShareTheScaleOfTheGreater() {
		Metric metric = new Metric("Queries", "", 3, 12);
		assertThat(metric.beforeShare()).isEqualTo(25);
		assertThat(metric.afterShare()).isEqualTo(100);
		assertThat(new Metric("Rows", "", 0, 0).beforeShare()).isZero();
	}

	@Test
	void timesHaveTheirUnit() {
		assertThat(new Metric("SQL time", "ms", 1_412.4, 4.86).beforeText()).isEqualTo("1,412 ms");
		assertThat(new Metric("SQL time", "ms", 1_412.4, 4.86).afterText()).isEqualTo("4.9 ms");
		assertThat(new Metric("Rows", "", 5_814, 0).beforeText()).isEqualTo("5,814");
	}

}
