package io.github.springdebugtoolbar.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures beside their targets, as tables in Markdown.
 */
final class Figures {

	private static final String PAGES = """
			| page | bare, warm | bare again | off | toolbar | just started | datasource-proxy | p6spy \
			| datasource-micrometer | target | |
			|---|---:|---:|---:|---:|---:|---:|---:|---:|---|---|""";

	private final List<String> pages = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	/**
	 * Adds what a page costs all variants.
	 * @param cells what the columns show
	 */
	void addPage(List<String> cells) {
		this.pages.add("| " + String.join(" | ", cells) + " |");
	}

	/**
	 * Adds a figure.
	 * @param name what was measured
	 * @param value what came out
	 * @param target what it should be, empty if there is no target
	 * @param met whether it is
	 */
	void add(String name, String value, String target, boolean met) {
		String line = "| " + name + " | " + value + " | " + target + " | " + (target.isEmpty() ? "" : verdict(met))
				+ " |";
		System.out.println(line);
		this.lines.add(line);
	}

	void add(String name, String value) {
		add(name, value, "", true);
	}

	static String verdict(boolean met) {
		return met ? "met" : "**missed**";
	}

	void print() {
		if (!this.pages.isEmpty()) {
			System.out.println("\n" + PAGES);
			this.pages.forEach(System.out::println);
		}
		System.out.println("\n| figure | measured | target | |\n|---|---:|---:|---|");
		this.lines.forEach(System.out::println);
	}

}
