package io.github.springdebugtoolbar.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a database tells the sizes that it assumes. Never counts anything.
 */
enum TableStatistics {

	/** A negative number of distinct values is a share of the rows. */
	POSTGRESQL(
			"select reltuples from pg_class c join pg_namespace n on n.oid = c.relnamespace"
					+ " where n.nspname = ? and c.relname = ?",
			"select attname, case when n_distinct < 0 then -n_distinct * ? else n_distinct end"
					+ " from pg_stats where schemaname = ? and tablename = ? and not inherited"),

	/**
	 * Selectivity is a percentage, 50 until it is analyzed, 1 for all that is less. Its
	 * own names are in upper case, which counts with {@code DATABASE_TO_UPPER=FALSE}.
	 */
	H2("SELECT ROW_COUNT_ESTIMATE FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
			"SELECT COLUMN_NAME, SELECTIVITY * ? / 100 FROM INFORMATION_SCHEMA.COLUMNS"
					+ " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND SELECTIVITY NOT IN (1, 50)"),

	/** What begins an index was counted. */
	MYSQL("select table_rows from information_schema.tables where table_schema = ? and table_name = ?",
			"select column_name, least(?, max(cardinality)) from information_schema.statistics"
					+ " where table_schema = ? and table_name = ? and seq_in_index = 1 group by column_name"),

	/** Only the plan may tell more. */
	OTHER("", "");

	private final String rows;

	private final String distinct;

	TableStatistics(String rows, String distinct) {
		this.rows = rows;
		this.distinct = distinct;
	}

	static TableStatistics of(Connection connection) throws SQLException {
		return switch (connection.getMetaData().getDatabaseProductName()) {
			case "PostgreSQL" -> POSTGRESQL;
			case "H2" -> H2;
			case "MariaDB", "MySQL" -> MYSQL;
			default -> OTHER;
		};
	}

	double rows(Connection connection, TableName table) throws SQLException {
		if (this.rows.isEmpty()) {
			return standard(connection, table);
		}
		try (PreparedStatement statement = connection.prepareStatement(this.rows)) {
			statement.setString(1, schema(table));
			statement.setString(2, table.name());
			try (ResultSet row = statement.executeQuery()) {
				return (row.next() && row.getObject(1) != null) ? row.getDouble(1) : -1;
			}
		}
	}

	Map<String, Double> distinct(Connection connection, TableName table, double rows) throws SQLException {
		Map<String, Double> values = new HashMap<>();
		if (this.distinct.isEmpty() || rows < 0) {
			return values;
		}
		try (PreparedStatement statement = connection.prepareStatement(this.distinct)) {
			statement.setDouble(1, rows);
			statement.setString(2, schema(table));
			statement.setString(3, table.name());
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					values.put(row.getString(1), row.getDouble(2));
				}
			}
		}
		return values;
	}

	// MariaDB and MySQL call their databases catalogs.
	private @Nullable String schema(TableName table) {
		return (this == MYSQL) ? table.catalog() : table.schema();
	}

	private static double standard(Connection connection, TableName table) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		try (ResultSet rows = database.getIndexInfo(table.catalog(), table.schema(), table.name(), false, true)) {
			while (rows.next()) {
				if (rows.getShort("TYPE") == DatabaseMetaData.tableIndexStatistic) {
					return rows.getDouble("CARDINALITY");
				}
			}
		}
		return -1;
	}

}
