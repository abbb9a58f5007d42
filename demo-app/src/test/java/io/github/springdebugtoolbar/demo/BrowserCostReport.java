package io.github.springdebugtoolbar.demo;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Prints what a request of 5,000 queries costs the browser: its SQL panel, the waterfall
 * in it, the list in order, and one query. No test, since it says nothing that could be
 * wrong; to be run by its name.
 */
@DemoTest
class BrowserCostReport {

	private static final int VISITS = 7;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(ints = { 1, 50, 5_000 })
	void page(int distinct) {
		List<Step> steps = List.of(new Step("SQL panel opened", ".handle-open", ".query-row .expand"),
				new Step("waterfall drawn", null, ".lanes"),
				new Step("list in order", ".choice [data-id=order]", ".order-row .expand"),
				new Step("one line opened", ".order-row .expand", ".expanded :is(.detail, .execution-row)"));
		steps.forEach((step) -> step.millis.clear());
		for (int i = 0; i < VISITS; i++) {
			visit("/test/many-statements?count=5000&distinct=" + distinct, steps);
		}
		steps.forEach((step) -> step.print("%,d statements".formatted(distinct)));
	}

	private void visit(String path, List<Step> steps) {
		try (Visit visit = new Visit(this.port)) {
			visit.page().addInitScript("localStorage.setItem('debug-toolbar', JSON.stringify({ panel: 'sql' }))");
			visit.open(path);
			Visit.expect(visit.toolbar(".handle")).containsText("5,000");
			steps.forEach((step) -> step.take(visit));
		}
	}

	private static final class Step {

		private final String name;

		private final String button;

		private final String shown;

		private final List<Double> millis = new ArrayList<>();

		private ToolbarCost cost;

		Step(String name, String button, String shown) {
			this.name = name;
			this.button = button;
			this.shown = shown;
		}

		void take(Visit visit) {
			long start = System.nanoTime();
			if (this.button != null) {
				visit.toolbar(this.button).first().click();
			}
			else if (visit.toolbar(this.shown).count() == 0) {
				return;
			}
			Visit.expect(visit.toolbar(this.shown).first()).isVisible();
			this.millis.add((System.nanoTime() - start) / 1e6);
			this.cost = ToolbarCost.of(visit);
		}

		void print(String page) {
			if (this.millis.isEmpty()) {
				return;
			}
			double median = this.millis.stream().sorted().skip(this.millis.size() / 2).findFirst().orElseThrow();
			System.out.printf("5,000 queries of %s, %-17s %,5.0f ms, %,8d bytes, %,6d DOM nodes%n", page, this.name,
					median, this.cost.bytes(), this.cost.nodes());
		}

	}

}
