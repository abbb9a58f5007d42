package io.github.springdebugtoolbar.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;

/**
 * The pages that have targets, of an application that is launched as it is developed.
 */
final class DevelopmentLaunch {

	/**
	 * What Spring Boot's plugins for Maven and Gradle launch an application with
	 * ({@code spring-boot.run.optimizedLaunch}, {@code BootRun.optimizedLaunch}): code is
	 * compiled early, and no further.
	 */
	static final String ARGUMENT = "-XX:TieredStopAtLevel=1";

	private final Database database;

	DevelopmentLaunch(Database database) {
		this.database = database;
	}

	void measure(Figures figures) {
		List<Shop> shops = Stream.of(Variant.BARE, Variant.CONTROL, Variant.TOOLBAR)
			.map((variant) -> Shop.start(variant, this.database, ARGUMENT))
			.toList();
		try {
			PageReport report = PageReport.of(shops);
			Page.chosen().forEach((page) -> measure(report, page, figures));
		}
		finally {
			shops.forEach(Shop::close);
		}
	}

	private void measure(PageReport report, Page page, Figures figures) {
		PageTarget target = PageTarget.of(page, this.database);
		if (target != null) {
			Map<Variant, Cost> costs = report.measure(page).warm();
			Cost bare = cost(costs, Variant.BARE);
			Cost toolbar = cost(costs, Variant.TOOLBAR);
			figures.add(
					"%s, %s, as by spring-boot:run, of %.1f ms".formatted(this.database.name(), page.title(),
							bare.millis()),
					"%s (bare again: %s)".formatted(page.added(toolbar), page.added(cost(costs, Variant.CONTROL))),
					target.toString(), target.isMet(toolbar));
		}
	}

	private static Cost cost(Map<Variant, Cost> costs, Variant variant) {
		return Objects.requireNonNull(costs.get(variant));
	}

}
