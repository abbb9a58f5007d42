package io.github.springdebugtoolbar.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;
import io.github.springdebugtoolbar.benchmarks.PageReport.Figure;

/**
 * Whole pages, of all variants on one database.
 */
final class Pages {

	private static final List<Variant> PEERS = List.of(Variant.DATASOURCE_PROXY, Variant.P6SPY, Variant.MICROMETER);

	private static final double NOISE = 0.03;

	private final Database database;

	private final List<Double> off = new ArrayList<>();

	private final List<Double> again = new ArrayList<>();

	Pages(Database database) {
		this.database = database;
	}

	void measure(Figures figures) {
		try (PageReport report = PageReport.start(Variant.COMPARED, this.database)) {
			Page.chosen().forEach((page) -> print(page, report.measure(page), figures));
			off(figures);
		}
	}

	private void print(Page page, Figure figure, Figures figures) {
		print(page.path() + " cold", figure.cold());
		print(page.path(), figure.warm());
		List<String> cells = new ArrayList<>(List.of(this.database.name() + ", " + page.title(),
				"%.1f ms".formatted(Cost.of(figure.warm(), Variant.BARE).millis())));
		List.of(Variant.CONTROL, Variant.OFF, Variant.TOOLBAR)
			.forEach((variant) -> cells.add(page.added(Cost.of(figure.warm(), variant))));
		cells.add(page.added(Cost.of(figure.cold(), Variant.TOOLBAR)));
		PEERS.forEach((peer) -> cells.add(page.added(Cost.of(figure.warm(), peer))));
		cells.addAll(target(page, figure.warm()));
		figures.addPage(cells);
		this.off.add(Cost.of(figure.warm(), Variant.OFF).ratio());
		this.again.add(Cost.of(figure.warm(), Variant.CONTROL).ratio());
	}

	private void print(String page, Map<Variant, Cost> costs) {
		costs.forEach((variant, cost) -> System.out.printf(Locale.ROOT,
				"%-10s %-17s %-22s %8.2f ms  x%.2f  %+7.2f ms  %8.2f ms of processor, x%.2f%n", this.database.name(),
				page, variant.title(), cost.millis(), cost.ratio(), cost.added(), cost.processor(),
				cost.processor() / Cost.of(costs, Variant.BARE).processor()));
	}

	private List<String> target(Page page, Map<Variant, Cost> costs) {
		PageTarget target = PageTarget.of(page, this.database);
		if (target == null) {
			return List.of("", "");
		}
		boolean met = target.isMet(Cost.of(costs, Variant.TOOLBAR));
		return (page == Page.N_PLUS_ONE)
				? List.of(target + ", below each peer", Figures.verdict(met && isBelowPeers(costs)))
				: List.of(target.toString(), Figures.verdict(met));
	}

	private static boolean isBelowPeers(Map<Variant, Cost> costs) {
		double ours = Cost.of(costs, Variant.TOOLBAR).ratio();
		return PEERS.stream().allMatch((peer) -> ours < Cost.of(costs, peer).ratio());
	}

	// One page may differ from itself by more than that, as the bare one shows.
	private void off(Figures figures) {
		figures.add(this.database.name() + ", switched off, all pages",
				"%s (the bare one again: %s)".formatted(all(this.off), all(this.again)), "×1.00, but for noise",
				Medians.of(this.off) <= 1 + NOISE);
	}

	private static String all(List<Double> ratios) {
		return "median ×%.2f, ×%.2f to ×%.2f".formatted(Medians.of(ratios), Collections.min(ratios),
				Collections.max(ratios));
	}

}
