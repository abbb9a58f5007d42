package io.github.springdebugtoolbar.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures beside their targets, as a table in Markdown.
 */
final class Figures {

	private final List<String> lines = new ArrayList<>();

	/**
	 * Adds a figure.
	 * @param name what was measured
	 * @param value what came out
	 * @param target what it should be, empty if there is no target
	 * @param met whether it is
	 */
	void add(String name, String value, String target, boolean met) {
		String line = "| " + name + " | " + value + " | " + target + " | "
				+ (target.isEmpty() ? "" : met ? "met" : "**missed**") + " |";
		System.out.println(line);
		this.lines.add(line);
	}

	void add(String name, String value) {
		add(name, value, "", true);
	}

	void print() {
		System.out.println("\n| figure | measured | target | |\n|---|---:|---:|---|");
		this.lines.forEach(System.out::println);
	}

}
