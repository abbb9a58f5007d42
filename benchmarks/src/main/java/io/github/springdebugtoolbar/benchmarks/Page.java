package io.github.springdebugtoolbar.benchmarks;

import java.util.Arrays;
import java.util.List;

import io.github.springdebugtoolbar.benchmarks.PageReport.Cost;

/**
 * A page of the shop.
 */
enum Page {

	NONE("/none", "no SQL"),

	ROWS("/rows", "1,000 rows of one query"),

	N_PLUS_ONE("/n-plus-one", "N+1, 1,001 queries"),

	JSON("/json", "JSON of the same"),

	STREAMED("/streamed", "streamed");

	private final String path;

	private final String title;

	Page(String path, String title) {
		this.path = path;
		this.title = title;
	}

	/**
	 * Pages to measure.
	 * @return those that {@code benchmarks.pages} names by their paths; all if it names
	 * none
	 */
	static List<Page> chosen() {
		List<String> paths = List.of(System.getProperty("benchmarks.pages", "").split(","));
		List<Page> chosen = Arrays.stream(values()).filter((page) -> paths.contains(page.path)).toList();
		return chosen.isEmpty() ? List.of(values()) : chosen;
	}

	String path() {
		return this.path;
	}

	String title() {
		return this.title;
	}

	/**
	 * What a variant adds to the bare page.
	 * @param cost what the variant costs
	 * @return milliseconds of a page that takes one or two, which has no ratio that would
	 * tell anything, and a ratio of any other
	 */
	String added(Cost cost) {
		return (this == NONE) ? "%+.2f ms".formatted(cost.added()).replace('-', '−') : "×%.2f".formatted(cost.ratio());
	}

}
