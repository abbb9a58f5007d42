package io.github.springdebugtoolbar.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;

/**
 * What each part of the toolbar costs: pages of the toolbar without that part, beside
 * those of the whole toolbar. A page may miss its target for what is dear in it.
 */
final class LeftOut {

	private static final List<Page> PAGES = List.of(Page.ROWS, Page.N_PLUS_ONE);

	private static final List<Variant> SHOWN = Stream
		.concat(Stream.of(Variant.CONTROL, Variant.TOOLBAR), Variant.PARTLY.stream())
		.toList();

	/** What the cells of a page are. */
	static final List<String> HEADS = Stream.concat(Stream.of("page", "bare, warm"), SHOWN.stream().map(Variant::title))
		.toList();

	private final Database database;

	LeftOut(Database database) {
		this.database = database;
	}

	void measure(Figures figures) {
		List<Variant> variants = new ArrayList<>(SHOWN);
		variants.add(Variant.BARE);
		try (PageReport report = PageReport.start(variants, this.database)) {
			PAGES.forEach((page) -> figures.addLeftOut(cells(page, report.measure(page).warm())));
		}
	}

	private List<String> cells(Page page, Map<Variant, Cost> costs) {
		List<String> cells = new ArrayList<>(List.of(this.database.name() + ", " + page.title(),
				"%.1f ms".formatted(Cost.of(costs, Variant.BARE).millis())));
		SHOWN.forEach((variant) -> cells.add(page.added(Cost.of(costs, variant))));
		return cells;
	}

}
