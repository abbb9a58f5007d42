package io.github.springdebugtoolbar.schema;

import java.sql.Types;
import java.util.Set;

/**
 * A column of a table.
 *
 * @param name its name as the database writes it
 * @param type its type as the database names it
 * @param jdbcType its type as JDBC numbers it
 * @param distinct how many different values it has by the statistics of the database, -1
 * if unknown
 */
public record TableColumn(String name, String type, int jdbcType, double distinct) {

	private static final Set<Integer> TEXTS = Set.of(Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR,
			Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB);

	private static final Set<Integer> INTEGERS = Set.of(Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT);

	/**
	 * Whether it holds text.
	 * @return {@code true} for a type of characters
	 */
	public boolean isText() {
		return TEXTS.contains(this.jdbcType);
	}

	/**
	 * Whether it holds whole numbers.
	 * @return {@code true} for a type of integers
	 */
	public boolean isInteger() {
		return INTEGERS.contains(this.jdbcType);
	}

	TableColumn withDistinct(double values) {
		return new TableColumn(this.name, this.type, this.jdbcType, values);
	}

}
