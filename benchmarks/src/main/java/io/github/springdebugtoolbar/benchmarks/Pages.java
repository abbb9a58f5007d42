package io.github.springdebugtoolbar.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

	private static final Map<String, String> NAMES = Map.of(NONE, "no SQL", ROWS, "1,000 rows of one query", N_PLUS_ONE,
			"N+1, 1,001 queries", "/json", "JSON of the same", "/streamed", "streamed");

	private static final double NOISE = 0.03;

	private final String name;

	private final Database database;

	private final double nPlusOneTarget;

	private final List<Double> off = new ArrayList<>();

	private final List<Double> again = new ArrayList<>();

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
			off(figures);
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
		List<String> cells = new ArrayList<>(List.of(this.name + ", " + NAMES.getOrDefault(page, page),
				"%.1f ms".formatted(cost(figure.warm(), Variant.BARE).millis())));
		List.of(Variant.CONTROL, Variant.OFF, Variant.TOOLBAR)
			.forEach((variant) -> cells.add(more(page, figure.warm(), variant)));
		cells.add(more(page, figure.cold(), Variant.TOOLBAR));
		PEERS.forEach((peer) -> cells.add(more(page, figure.warm(), peer)));
		cells.addAll(target(page, figure.warm()));
		figures.addPage(cells);
		this.off.add(cost(figure.warm(), Variant.OFF).ratio());
		this.again.add(cost(figure.warm(), Variant.CONTROL).ratio());
	}

	private void print(String page, Map<Variant, Cost> costs) {
		costs.forEach((variant, cost) -> System.out.printf(Locale.ROOT,
				"%-10s %-17s %-22s %8.2f ms  x%.2f  %+7.2f ms  %8.2f ms of processor, x%.2f%n", this.name, page,
				variant.title(), cost.millis(), cost.ratio(), cost.added(), cost.processor(),
				cost.processor() / cost(costs, Variant.BARE).processor()));
	}

	// A page of two milliseconds has no ratio that would tell anything.
	private static String more(String page, Map<Variant, Cost> costs, Variant variant) {
		Cost cost = cost(costs, variant);
		return page.equals(NONE) ? "%+.2f ms".formatted(cost.added()) : "×%.2f".formatted(cost.ratio());
	}

	private List<String> target(String page, Map<Variant, Cost> costs) {
		Cost ours = cost(costs, Variant.TOOLBAR);
		return switch (page) {
			case NONE -> List.of("≤ 0.3 ms added", Figures.verdict(ours.added() <= 0.3));
			case ROWS -> List.of("≤ ×1.05", Figures.verdict(ours.ratio() <= 1.05));
			case N_PLUS_ONE -> List.of("≤ ×%.2f, below each peer".formatted(this.nPlusOneTarget),
					Figures.verdict(ours.ratio() <= this.nPlusOneTarget
							&& PEERS.stream().allMatch((peer) -> ours.ratio() < cost(costs, peer).ratio())));
			default -> List.of("", "");
		};
	}

	// It is missed if a page differs by more than any bare page from itself.
	private void off(Figures figures) {
		double noise = Math.max(NOISE, furthest(this.again));
		figures.add(this.name + ", switched off, all pages",
				"%s (the bare one again: %s)".formatted(span(this.off), span(this.again)), "×1.00, but for noise",
				furthest(this.off) <= noise);
	}

	private static double furthest(List<Double> ratios) {
		return ratios.stream().mapToDouble((ratio) -> Math.abs(ratio - 1)).max().orElse(0);
	}

	private static String span(List<Double> ratios) {
		return "×%.2f to ×%.2f".formatted(Collections.min(ratios), Collections.max(ratios));
	}

	private static Cost cost(Map<Variant, Cost> costs, Variant variant) {
		return Objects.requireNonNull(costs.get(variant));
	}

}
