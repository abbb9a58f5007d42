package io.github.springdebugtoolbar.sql;

import java.util.List;

/**
 * What a query asks of one of its tables.
 *
 * @param table name of the table, without quotes and schema
 * @param alias its name in the query, the table's own if it has no other
 * @param alone whether no other table stands beside it
 * @param conditions conditions that all of its rows must meet
 * @param order columns that the result is sorted by, if all of them are the table's
 * @param limited whether only the first rows of that order are wanted
 */
public record TableUse(String table, String alias, boolean alone, List<ColumnCondition> conditions,
		List<OrderColumn> order, boolean limited) {

	public TableUse {
		conditions = List.copyOf(conditions);
		order = List.copyOf(order);
	}

	/**
	 * A column that rows are sorted by.
	 *
	 * @param column name of the column, without quotes
	 * @param descending whether the greatest come first
	 */
	public record OrderColumn(String column, boolean descending) {

	}

}
