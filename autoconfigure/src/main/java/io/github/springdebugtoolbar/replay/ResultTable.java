package io.github.springdebugtoolbar.replay;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The first rows that a query gave when it was run again.
 *
 * @param columns columns from left to right
 * @param rows rows, each with a cell for each column
 * @param cut whether there are more rows
 * @param cutReason why there are no more here, an empty text if all are
 * @param millis milliseconds from the execution to the last row that was read
 * @param notes what a reader must know about it, each a sentence
 */
public record ResultTable(List<Column> columns, List<List<Cell>> rows, boolean cut, String cutReason, double millis,
		List<String> notes) {

	public ResultTable {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		notes = List.copyOf(notes);
	}

	/**
	 * A column.
	 *
	 * @param label name as the query gives it
	 * @param type type as the database names it
	 * @param masked whether its values are left out because of its name
	 */
	public record Column(String label, String type, boolean masked) {

	}

	/**
	 * A value.
	 *
	 * @param text value as text, bytes as hex; {@code null} for SQL's null
	 * @param cut whether {@code text} is only the beginning
	 * @param masked whether the value was left out because of its name
	 */
	public record Cell(@Nullable String text, boolean cut, boolean masked) {

	}

}
