package io.github.springdebugtoolbar.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request of 5,000 queries costs the browser. The time it takes is not checked:
 * the benchmarks print it.
 */
@DemoTest
class ManyStatementsBrowserTests {

	private static final int MAX_BYTES = 300_000;

	private static final int MAX_NODES = 3_000;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(ints = { 1, 50, 5_000 })
	void sqlPanelStaysSmall(int distinct) {
		try (Visit visit = new Visit(this.port).open("/products").openToolbar().showPanel("sql")) {
			visit.open("/test/many-statements?count=5000&distinct=" + distinct).showToolbar();
			Visit.expect(visit.toolbar(".panel")).containsText("from customer");
			Visit.expect(visit.toolbar(".panel")).containsText("5,000 queries");
			visit.toolbar(".choice [data-id=order]").first().click();
			Visit.expect(visit.toolbar(".order-row .expand").first()).isVisible();
			ToolbarCost cost = ToolbarCost.of(visit);
			assertThat(cost.nodes()).isBetween(100, MAX_NODES);
			assertThat(cost.bytes()).isBetween(10_000, MAX_BYTES);
		}
	}

	@Test
	void queryOfManyParametersStaysSmall() {
		try (Visit visit = new Visit(this.port).open("/test/many-parameters?count=5000")
			.openToolbar()
			.showPanel("sql")) {
			visit.toolbar("[aria-expanded=false]").first().click();
			Visit.expect(visit.toolbar(".panel")).containsText("1 to 200 of 5,000");
			assertThat(ToolbarCost.of(visit).nodes()).isBetween(1_000, MAX_NODES);
		}
	}

}
