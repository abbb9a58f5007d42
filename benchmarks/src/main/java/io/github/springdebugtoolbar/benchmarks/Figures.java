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

	private final List<String> leftOut = new ArrayList<>();

	private final List<String> lines = new ArrayList<>();

	/**
	 * Adds what a page costs all variants.
	 * @param cells what the columns show
	 */
	void addPage(List<String> cells) {
		this.pages.add(row(cells));
	}

	/**
	 * Adds what a page costs the toolbar without one part each.
	 * @param cells what the columns show
	 */
	void addLeftOut(List<String> cells) {
		this.leftOut.add(printed(row(cells)));
	}

	/**
	 * Adds a figure.
	 * @param name what was measured
	 * @param value what came out
	 * @param target what it should be, empty if there is no target
	 * @param met whether it is
	 */
	void add(String name, String value, String target, boolean met) {
		this.lines.add(printed(row(List.of(name, value, target, target.isEmpty() ? "" : verdict(met)))));
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
		print(row(LeftOut.HEADS) + "\n|---|" + "---:|".repeat(LeftOut.HEADS.size() - 1), this.leftOut);
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	private static String printed(String row) {
		System.out.println(row);
		return row;
	}

	private static void print(String heading, List<String> rows) {
		if (!rows.isEmpty()) {
			System.out.println("\n" + heading);
			rows.forEach(System.out::println);
		}
	}

}
