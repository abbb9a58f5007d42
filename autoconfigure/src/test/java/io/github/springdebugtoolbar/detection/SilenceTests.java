package io.github.springdebugtoolbar.detection;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Silence}.
 */
class SilenceTests {

	private final Finding finding = Finding.of("n-plus-one", Severity.INFO, "A fact")
		.subject("shop.Order.customer")
		.place(Place.ofMethod("shop.OrderController", "list"))
		.build();

	@ParameterizedTest
	@ValueSource(strings = { "n-plus-one", "n-plus-one:Order.customer", "n-plus-one:shop.Order.customer",
			"n-plus-one:shop.Order", "n-plus-one:Order", "n-plus-one:OrderController.list",
			"n-plus-one : OrderController" })
	void coversWhatIsNamed(String entry) {
		assertThat(new Silence(List.of(entry)).covers(this.finding)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "slow-query", "slow-query:Order.customer", "n-plus-one:customers",
			"n-plus-one:Order.lines", "n-plus-one:OrderController.show" })
	void coversNothingElse(String entry) {
		assertThat(new Silence(List.of(entry)).covers(this.finding)).isFalse();
	}

	@Test
	void silencedFindingClaimsItsQueries() {
		Detector precise = (evidence) -> List
			.of(Finding.of("loop", Severity.INFO, "").queries(evidence.queries()).build());
		Detector other = (evidence) -> evidence.unclaimed().isEmpty() ? List.of()
				: List.of(Finding.of("other", Severity.INFO, "").build());
		Evidence evidence = RecordedSql.record((sql) -> sql.run("select a from b", 1));
		assertThat(new RequestInspector(List.of(precise, other), new Silence(List.of("loop"))).inspect(evidence)
			.findings()).isEmpty();
	}

}
