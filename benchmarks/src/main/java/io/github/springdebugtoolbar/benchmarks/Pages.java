package io.github.springdebugtoolbar.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;
import io.github.springdebugtoolbar.benchmarks.PageReport.Figure;

/**
 * Whole pages, of all variants on one database.
 */
final class Pages {

	static final String NONE = "/none";

	static final String ROWS = "/rows";

	static final String N_PLUS_ONE = "/n-plus-one";

	private static final List<Variant> PEERS = List.of(Variant.DATASOURCE_PROXY, Variant.P6SPY, Variant.MICROMETER);

	private static final String ALL = String.join(",", NONE, ROWS, N_PLUS_ONE, "/json", "/streamed");

	private static final double NOISE = 0.03;

	private final String name;

	private final Database database;

	private final double nPlusOneTarget;

	Pages(String name, Database database, double nPlusOneTarget) {
		this.name = name;
		this.database = database;
		this.nPlusOneTarget = nPlusOneTarget;
	}

	void measure(Figures figures) {
		List<Shop> shops = Stream.of(Variant.values()).map((variant) -> Shop.start(variant, this.database)).toList();
		try {
			PageReport report = new PageReport(shops, Integer.getInteger("benchmarks.warm-up", 400),
					seconds("benchmarks.longer-warm-up", 40), seconds("benchmarks.duration", 20));
			for (String page : System.getProperty("benchmarks.pages", ALL).split(",")) {
				print(page, report.measure(page), figures);
			}
		}
		finally {
			shops.forEach(Shop::close);
		}
	}

	private static Duration seconds(String property, int standard) {
		return Duration.ofSeconds(Integer.getInteger(property, standard));
	}

	private void print(String page, Figure figure, Figures figures) {
		print(page + " cold", figure.cold());
		print(page, figure.warm());
		Map<Variant, Cost> costs = figure.warm();
		Cost ours = cost(costs, Variant.TOOLBAR);
		cold(figures, page, cost(figure.cold(), Variant.TOOLBAR));
		switch (page) {
			case NONE -> figures.add(title(page) + ", added", "%.2f ms".formatted(ours.added()), "≤ 0.3 ms",
					ours.added() <= 0.3);
			case ROWS -> ratio(figures, page, ours, 1.05);
			case N_PLUS_ONE -> ratio(figures, page, ours, this.nPlusOneTarget);
			default -> figures.add(title(page), "×%.2f".formatted(ours.ratio()));
		}
		if (page.equals(N_PLUS_ONE)) {
			PEERS.forEach((peer) -> beside(figures, page, ours, peer, cost(costs, peer)));
		}
		off(figures, page, costs);
	}

	private void print(String page, Map<Variant, Cost> costs) {
		costs.forEach((variant, cost) -> System.out.printf(Locale.ROOT,
				"%-10s %-17s %-22s %8.2f ms  x%.2f  %+7.2f ms  %8.2f ms of processor, x%.2f%n", this.name, page,
				variant.title(), cost.millis(), cost.ratio(), cost.added(), cost.processor(),
				cost.processor() / cost(costs, Variant.BARE).processor()));
	}

	private void cold(Figures figures, String page, Cost ours) {
		figures.add(title(page) + ", just started",
				page.equals(NONE) ? "%.2f ms added".formatted(ours.added()) : "×%.2f".formatted(ours.ratio()));
	}

	private void ratio(Figures figures, String page, Cost ours, double target) {
		figures.add(title(page), "×%.2f".formatted(ours.ratio()), "≤ ×%.2f".formatted(target), ours.ratio() <= target);
	}

	private void beside(Figures figures, String page, Cost ours, Variant peer, Cost cost) {
		figures.add(title(page) + " with " + peer.title(), "×%.2f".formatted(cost.ratio()), "more than ours",
				cost.ratio() > ours.ratio());
	}

	// It is missed if it differs by more than the bare page from itself.
	private void off(Figures figures, String page, Map<Variant, Cost> costs) {
		double off = cost(costs, Variant.OFF).ratio();
		double again = cost(costs, Variant.CONTROL).ratio();
		figures.add(title(page) + ", switched off", "×%.2f (the bare one again: ×%.2f)".formatted(off, again),
				"×1.00 ± 0.03", Math.abs(off - 1) <= Math.max(NOISE, Math.abs(again - 1) + NOISE / 2));
	}

	private String title(String page) {
		return this.name + ", " + page;
	}

	private static Cost cost(Map<Variant, Cost> costs, Variant variant) {
		return Objects.requireNonNull(costs.get(variant));
	}

}
