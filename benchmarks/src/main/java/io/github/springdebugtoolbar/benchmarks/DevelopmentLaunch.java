package io.github.springdebugtoolbar.benchmarks;

import java.util.List;
import java.util.Map;

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
		List<Variant> variants = List.of(Variant.BARE, Variant.CONTROL, Variant.TOOLBAR);
		try (PageReport report = PageReport.start(variants, this.database, ARGUMENT)) {
			Page.chosen().forEach((page) -> measure(report, page, figures));
		}
	}

	private void measure(PageReport report, Page page, Figures figures) {
		PageTarget target = PageTarget.of(page, this.database);
		if (target != null) {
			Map<Variant, Cost> costs = report.measure(page).warm();
			Cost bare = Cost.of(costs, Variant.BARE);
			Cost toolbar = Cost.of(costs, Variant.TOOLBAR);
			figures.add(
					"%s, %s, as by spring-boot:run, of %.1f ms".formatted(this.database.name(), page.title(),
							bare.millis()),
					"%s (bare again: %s)".formatted(page.added(toolbar), page.added(Cost.of(costs, Variant.CONTROL))),
					target.toString(), target.isMet(toolbar));
		}
	}

}
