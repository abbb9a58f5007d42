package io.github.springdebugtoolbar.sql;

/**
 * A condition on a column of a table.
 *
 * @param column name of the column, without quotes
 * @param kind how an index could find rows by it
 * @param text the condition as it is written
 * @param compared what the column is compared with as it is written, an empty text if
 * nothing or a list
 * @param through what the column goes through before it is compared: name of a function,
 * {@code cast} or an operator; an empty text if it is compared as it is
 * @param parameter number of the placeholder that it is compared with, from 1; 0 if it is
 * none
 */
public record ColumnCondition(String column, Kind kind, String text, String compared, String through, int parameter) {

	/**
	 * Whether rows with one value of the column are wanted.
	 * @return {@code true} for one value, {@code null} included
	 */
	public boolean isEqual() {
		return this.kind == Kind.EQUAL || this.kind == Kind.NULL;
	}

	/**
	 * How an index could find rows by a condition.
	 */
	public enum Kind {

		/** One value. */
		EQUAL,
		/** No value. */
		NULL,
		/** One of several values. */
		IN,
		/** A value of another table. */
		JOIN,
		/** Values between two, or on one side of one. */
		RANGE,
		/** A pattern. */
		LIKE,
		/** A value that is calculated from the column: no index on the column helps. */
		CALCULATED,
		/** Anything else: no index helps. */
		OTHER

	}

}
