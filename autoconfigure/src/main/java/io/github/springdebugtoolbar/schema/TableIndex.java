package io.github.springdebugtoolbar.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An index of a table.
 *
 * @param name its name
 * @param parts what it is ordered by, the leading part first
 * @param unique whether each value is there once
 * @param condition condition of the rows that are in it, an empty text if all are
 */
public record TableIndex(String name, List<Part> parts, boolean unique, String condition) {

	public TableIndex {
		parts = List.copyOf(parts);
	}

	/**
	 * Whether only some of the rows are in it.
	 * @return {@code true} for a partial index
	 */
	public boolean isPartial() {
		return !this.condition.isEmpty();
	}

	/**
	 * Whether it finds rows of the whole table by some columns, in whatever order, and
	 * then by others, in theirs.
	 * @param equal columns of which a value is known
	 * @param then columns that follow
	 * @return {@code true} if these are its beginning
	 */
	public boolean serves(List<String> equal, List<String> then) {
		int size = equal.size() + then.size();
		return !isPartial() && this.parts.size() >= size
				&& this.parts.subList(0, size).stream().noneMatch(Part::expression)
				&& keys(names(0, equal.size())).equals(keys(equal))
				&& lower(names(equal.size(), size)).equals(lower(then));
	}

	/**
	 * Whether a column is the first that it is ordered by.
	 * @param column name of the column
	 * @return {@code true} if rows can be found by it alone
	 */
	public boolean leads(String column) {
		return !this.parts.isEmpty() && this.parts.get(0).is(column);
	}

	/**
	 * Whether a column is among what it is ordered by.
	 * @param column name of the column
	 * @return {@code true} if it has the column
	 */
	public boolean has(String column) {
		return this.parts.stream().anyMatch((part) -> part.is(column));
	}

	/**
	 * What it is ordered by, as text.
	 * @return parts, separated by commas
	 */
	public String columns() {
		return this.parts.stream().map(Part::text).collect(Collectors.joining(", "));
	}

	private List<String> names(int from, int to) {
		return this.parts.subList(from, to).stream().map(Part::text).toList();
	}

	private static Set<String> keys(List<String> names) {
		return Set.copyOf(lower(names));
	}

	private static List<String> lower(List<String> names) {
		return names.stream().map(Names::key).toList();
	}

	/**
	 * What an index is ordered by.
	 *
	 * @param text name of a column, or an expression
	 * @param expression whether it is an expression
	 */
	public record Part(String text, boolean expression) {

		boolean is(String column) {
			return !this.expression && Names.key(this.text).equals(Names.key(column));
		}

	}

}
