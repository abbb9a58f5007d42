package io.github.springdebugtoolbar.benchmarks;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import io.github.springdebugtoolbar.demo.ToolbarCost;
import io.github.springdebugtoolbar.demo.Visit;

/**
 * What a request of 5,000 queries costs the browser: its SQL panel with the waterfall.
 */
final class SqlPanel {

	private static final int QUERIES = 5_000;

	private static final int VISITS = 7;

	private static final String OPENS_WITH_IT = "localStorage.setItem('debug-toolbar', JSON.stringify({ panel: 'sql' }))";

	void measure(Figures figures) {
		try (Shop shop = Shop.start(Variant.TOOLBAR, Database.h2())) {
			for (int distinct : new int[] { 1, 50, QUERIES }) {
				measure(shop, distinct, figures);
			}
		}
	}

	private void measure(Shop shop, int distinct, Figures figures) {
		List<Double> millis = new ArrayList<>();
		ToolbarCost cost = visit(shop, distinct, millis);
		for (int i = 1; i < VISITS; i++) {
			cost = visit(shop, distinct, millis);
		}
		figures.add("SQL panel of %,d queries, different: %,d".formatted(QUERIES, distinct),
				"%.0f ms, %,d bytes, %,d DOM nodes".formatted(Medians.of(millis), cost.bytes(), cost.nodes()));
	}

	private ToolbarCost visit(Shop shop, int distinct, List<Double> millis) {
		try (Visit visit = new Visit(shop.port())) {
			visit.page().addInitScript(OPENS_WITH_IT);
			visit.open("/statements?count=" + QUERIES + "&distinct=" + distinct);
			Locator handle = visit.toolbar(".handle-open");
			Visit.expect(handle).isVisible();
			long start = System.nanoTime();
			handle.click();
			Visit.expect(visit.toolbar(".query-row .expand").first()).isVisible();
			Visit.expect(visit.toolbar(".lanes").first()).isVisible();
			millis.add((System.nanoTime() - start) / 1e6);
			return ToolbarCost.of(visit);
		}
	}

}
