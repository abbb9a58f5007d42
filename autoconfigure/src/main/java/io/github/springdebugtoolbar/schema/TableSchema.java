package io.github.springdebugtoolbar.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a database says of a table.
 *
 * @param name its name as the database writes it
 * @param rows how many rows it has by the estimate of the database, -1 if unknown
 * @param columns its columns
 * @param indexes its indexes, those of keys included
 * @param foreignKeys its foreign keys
 */
public record TableSchema(String name, double rows, List<TableColumn> columns, List<TableIndex> indexes,
		List<ForeignKey> foreignKeys) {

	/**
	 * Rows from which a table is large. Below it lies within some hundred pages, which
	 * are read in about a millisecond: an index would save nothing that can be noticed.
	 */
	public static final int LARGE = 10_000;

	public TableSchema {
		columns = List.copyOf(columns);
		indexes = List.copyOf(indexes);
		foreignKeys = List.copyOf(foreignKeys);
	}

	/**
	 * A column.
	 * @param column its name, in whatever case
	 * @return the column, empty if the table has none of that name
	 */
	public Optional<TableColumn> findColumn(String column) {
		String key = Names.key(column);
		return this.columns.stream().filter((one) -> Names.key(one.name()).equals(key)).findFirst();
	}

	/**
	 * The foreign key that begins with a column.
	 * @param column its name, in whatever case
	 * @return the key, empty if the column leads nowhere
	 */
	public Optional<ForeignKey> findForeignKey(String column) {
		String key = Names.key(column);
		return this.foreignKeys.stream().filter((one) -> Names.key(one.columns().get(0)).equals(key)).findFirst();
	}

}
