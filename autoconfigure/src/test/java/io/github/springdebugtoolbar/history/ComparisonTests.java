package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.util.Objects;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.Comparison.StatementChange;
import io.github.springdebugtoolbar.history.Comparison.StatementChange.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Comparison}.
 */
class ComparisonTests {

	private final Digests before = Digests.request("before");

	private final Digests after = Digests.request("after");

	@Test
	void tellsFindingsByTheirFingerprint() {
		this.before.finding("Order.customer").finding("Order.lines");
		this.after.finding("Order.lines").finding("Line.product");
		Comparison comparison = compare();
		assertThat(comparison.resolved()).extracting(FindingDigest::title)
			.containsExactly("Order.customer is loaded one by one");
		assertThat(comparison.added()).extracting(FindingDigest::title)
			.containsExactly("Line.product is loaded one by one");
		assertThat(comparison.remaining()).extracting(FindingDigest::title)
			.containsExactly("Order.lines is loaded one by one");
	}

	@Test
	void tellsStatementsByTheirFingerprintGreatestChangeFirst() {
		this.before.queries(1_000, "select customer", 1, 1)
			.queries(2, "select count", 1, 1)
			.queries(4, "select lines", 1, 1)
			.queries(1, "select orders", 30, 1);
		this.after.queries(2, "select count", 1, 1)
			.queries(1, "select lines", 1, 1)
			.queries(1, "select orders with customer", 12, 1);
		assertThat(compare().statements()).extracting(StatementChange::kind)
			.containsExactly(Kind.GONE, Kind.GONE, Kind.NEW, Kind.FEWER, Kind.SAME);
	}

	@Test
	void tellsMoreOfTheSame() {
		this.before.queries(1, "select lines", 1, 1);
		this.after.queries(7, "select lines", 1, 1);
		StatementChange change = compare().statements().get(0);
		assertThat(change.kind()).isEqualTo(Kind.MORE);
		assertThat(change.difference()).isEqualTo(Duration.ofMillis(6));
	}

	@Test
	void expectsWhatTheResolvedFindingsForecast() {
		this.before.queries(1_003, "select a", 1, 1)
			.finding(found("Order.customer", new Cost(1_000, 980_000_000, 0, 0), Forecast.estimated(1, 8_000_000, 0)))
			.finding(found("orders", new Cost(1, 20_000_000, 0, 0), Forecast.estimated(1, 5_000_000, 0)));
		Comparison.Expectation expectation = Objects.requireNonNull(compare().expectation());
		assertThat(expectation.queries()).isEqualTo(4);
		assertThat(expectation.sqlTime()).isEqualTo(Duration.ofMillis(1_003 - 972 - 15));
		assertThat(expectation.findings()).hasSize(2);
	}

	@Test
	void expectsNothingOfFindingsThatAreStillThere() {
		Finding found = found("Order.customer", new Cost(1_000, 1, 0, 0), Forecast.estimated(1, 1, 0));
		this.before.finding(found);
		this.after.finding(found);
		assertThat(compare().expectation()).isNull();
	}

	@Test
	void expectsNothingWithoutForecast() {
		this.before.finding("Order.customer");
		assertThat(compare().expectation()).isNull();
	}

	@Test
	void expectsNothingOfAnotherRoute() {
		this.before.finding(found("Order.customer", new Cost(1_000, 1, 0, 0), Forecast.estimated(1, 1, 0)));
		this.after.path("/other");
		assertThat(compare().expectation()).isNull();
	}

	@Test
	void expectsNeverLessThanNothing() {
		this.before.queries(1, "select a", 1, 1)
			.finding(found("a", new Cost(5, 9_000_000, 0, 0), Forecast.estimated(0, 0, 0)));
		Comparison.Expectation expectation = Objects.requireNonNull(compare().expectation());
		assertThat(expectation.queries()).isZero();
		assertThat(expectation.sqlTime()).isZero();
	}

	private Comparison compare() {
		return Comparison.of(this.before.digest(), this.after.digest());
	}

	private static Finding found(String subject, Cost cost, Forecast forecast) {
		return Finding.of("n-plus-one", Severity.CRITICAL, subject)
			.subject(subject)
			.cost(cost)
			.forecast(forecast, "")
			.build();
	}

}
