package io.github.springdebugtoolbar.benchmarks;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;
import org.jspecify.annotations.Nullable;

/**
 * What the toolbar may add to a page.
 *
 * @param page the page
 * @param limit milliseconds if the page has no SQL, otherwise a ratio to the bare page
 */
record PageTarget(Page page, double limit) {

	/**
	 * Finds the target of a page.
	 * @param page the page
	 * @param database what it reads from
	 * @return its target, {@code null} if it has none
	 */
	static @Nullable PageTarget of(Page page, Database database) {
		return switch (page) {
			case NONE -> new PageTarget(page, 0.3);
			case ROWS -> new PageTarget(page, 1.05);
			case N_PLUS_ONE -> new PageTarget(page, database.nPlusOneTarget());
			default -> null;
		};
	}

	boolean isMet(Cost cost) {
		return ((this.page == Page.NONE) ? cost.added() : cost.ratio()) <= this.limit;
	}

	@Override
	public String toString() {
		return (this.page == Page.NONE) ? "≤ %.1f ms added".formatted(this.limit) : "≤ ×%.2f".formatted(this.limit);
	}

}
