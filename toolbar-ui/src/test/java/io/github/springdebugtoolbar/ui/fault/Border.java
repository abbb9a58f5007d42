package io.github.springdebugtoolbar.ui.fault;

import java.util.List;

/**
 * Where a stage of the toolbar can fail: all methods of a class with that name.
 *
 * @param type name of the class
 * @param method name of the method
 */
record Border(String type, String method) {

	static final String BASE = "io.github.springdebugtoolbar.";

	static Border of(String path) {
		String[] parts = path.split("#");
		return new Border(BASE + parts[0], parts[1]);
	}

	// Whether a part of the toolbar that does not answer is due to this border.
	boolean breaks(String part) {
		return Borders.BREAKING.containsKey(toString())
				? List.of(Borders.BREAKING.get(toString()).split(" ")).stream().anyMatch((one) -> part.matches(one))
				: this.type.contains("ui.panel." + part.replace(".html", "") + ".");
	}

	// Whether it is about showing what is kept.
	boolean isOfTheScreen() {
		return this.type.startsWith(BASE + "ui.") || this.type.startsWith(BASE + "web.");
	}

	String name() {
		return this.type + "#" + this.method;
	}

	@Override
	public String toString() {
		return name().substring(BASE.length());
	}

}
