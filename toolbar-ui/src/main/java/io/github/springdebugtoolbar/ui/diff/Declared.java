package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a declaration is, however it is written: a method with its statement, or a type
 * with the values that it has.
 *
 * @param kind {@code method}, {@code record} or {@code interface}
 * @param name its name
 * @param type type that a method returns, an empty text for a type
 * @param parameters types of a method's parameters; types and names of a type's values
 * @param query meaning of a method's {@code @Query}, an empty text if it has none
 */
record Declared(String kind, String name, String type, List<String> parameters, String query) {

	static final String METHOD = "method";

	private static final Map<String, String> PLAIN = Map.of("Integer", "int", "Long", "long", "Boolean", "boolean",
			"Double", "double", "Int", "int", "Unit", "void", "Any", "Object", "MutableList", "List");

	private static final Set<String> COUNTS = Set.of("int", "long", "void");

	Declared {
		type = plain(type);
		parameters = parameters.stream().map(Declared::plain).toList();
	}

	/**
	 * Types in parentheses, as a declaration has them.
	 * @param types for example {@code (String, Pageable)}
	 * @return the types, none if there are no parentheses
	 */
	static List<String> parameters(String types) {
		return types.startsWith("(") ? CommaList.split(types, types, 0).stream().map(Declared::plain).toList()
				: List.of();
	}

	boolean isMethod() {
		return this.kind.equals(METHOD);
	}

	/**
	 * Whether both are the same to whoever uses them.
	 * @param other the other one
	 * @return {@code false} also if that is not clear
	 */
	boolean means(Declared other) {
		return this.kind.equals(other.kind) && this.name.equals(other.name) && this.parameters.equals(other.parameters)
				&& this.query.equals(other.query) && returnsAs(other);
	}

	/**
	 * Whether one keeps the other out. A derived query may be there with other
	 * parameters, as in {@code findByName(String)} and
	 * {@code findByName(String, Pageable)}.
	 * @param other the other one
	 * @return {@code true} if they cannot stand side by side, or only to confuse
	 */
	boolean excludes(Declared other) {
		return !isMethod() || !other.isMethod() || this.parameters.equals(other.parameters)
				|| !(this.query + other.query).isEmpty();
	}

	String text() {
		return isMethod() ? this.type + " " + this.name + "(" + String.join(", ", this.parameters) + ");"
				: this.kind + " " + this.name;
	}

	// A number of rows fits into any whole number, and may be ignored.
	private boolean returnsAs(Declared other) {
		return this.type.equals(other.type) || (COUNTS.contains(this.type) && COUNTS.contains(other.type));
	}

	private static String plain(String type) {
		String name = type.replaceAll("(?:\\w+\\.)+(?=\\w)", "").replaceAll("\\s*([<>,\\[\\]?])\\s*", "$1").strip();
		return PLAIN.getOrDefault(name, name);
	}

}
