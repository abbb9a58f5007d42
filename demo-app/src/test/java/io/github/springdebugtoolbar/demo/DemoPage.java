package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the shop, with a text that it shows.
 *
 * @param path where it is
 * @param text what it shows
 */
record DemoPage(String path, String text) {

	static final List<String> PROBLEMS = List.of("n-plus-one", "projection", "missing-index", "chunk", "aggregation",
			"cache", "held-connection", "open-in-view", "auto-commit", "write-loop", "duplicate-query",
			"cartesian-product", "in-memory-paging", "read-only-flush");

	private static final List<DemoPage> SHOP = List.of(new DemoPage("/", "New in the shop"),
			new DemoPage("/products", "Page 1 of 42"), new DemoPage("/products?page=1&q=oak", "Oak "),
			new DemoPage("/products/search?q=walnut+stool", "Walnut stool"), new DemoPage("/products/2", "P-10002"),
			new DemoPage("/orders", "A-405000"), new DemoPage("/orders/4999", "Order A-404999"),
			new DemoPage("/reports", "Low stock"), new DemoPage("/reports/sales", "Sales by month"),
			new DemoPage("/reports/stock", "In stock"), new DemoPage("/problems", "N+1 queries"));

	static Stream<DemoPage> all() {
		return Stream.concat(SHOP.stream(), problems());
	}

	static Stream<DemoPage> problems() {
		return PROBLEMS.stream()
			.flatMap((problem) -> Stream.of("slow", "cured")
				.map((twin) -> new DemoPage("/problems/" + problem + "/" + twin, "id=\"content\"")));
	}

	@Override
	public String toString() {
		return this.path;
	}

}
