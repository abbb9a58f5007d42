package io.github.springdebugtoolbar.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * Columns that lead to another table.
 *
 * @param columns the columns, in the order of the key
 * @param table table that they lead to
 */
public record ForeignKey(List<String> columns, String table) {

	public ForeignKey {
		columns = List.copyOf(columns);
	}

	ForeignKey with(ForeignKey more) {
		return new ForeignKey(Stream.concat(this.columns.stream(), more.columns.stream()).toList(), this.table);
	}

}
