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

	private static final String PARTS = """
			| page | bare, warm | bare again | toolbar, whole | no statements | no places | results not compared \
			| no Hibernate events | no plans |
			|---|---:|---:|---:|---:|---:|---:|---:|---:|""";

	private final List<String> pages = new ArrayList<>();

	private final List<String> parts = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	/**
	 * Adds what a page costs all variants.
	 * @param cells what the columns show
	 */
	void addPage(List<String> cells) {
		this.pages.add("| " + String.join(" | ", cells) + " |");
	}

	/**
	 * Adds what a page costs the toolbar without one part each.
	 * @param cells what the columns show
	 */
	void addParts(List<String> cells) {
		String line = "| " + String.join(" | ", cells) + " |";
		System.out.println(line);
		this.parts.add(line);
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
		print(PAGES, this.pages);
		print("| figure | measured | target | |\n|---|---:|---:|---|", this.lines);
		print(PARTS, this.parts);
	}

	private static void print(String heading, List<String> rows) {
		if (!rows.isEmpty()) {
			System.out.println("\n" + heading);
			rows.forEach(System.out::println);
		}
	}

}
