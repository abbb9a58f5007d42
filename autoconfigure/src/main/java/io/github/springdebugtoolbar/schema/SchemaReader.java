package io.github.springdebugtoolbar.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import io.github.springdebugtoolbar.schema.TableIndex.Part;

/**
 * Reads what a database says of a table: what JDBC asks of every database, and the
 * database's own statistics where it is known how it tells them.
 */
public final class SchemaReader {

	private final Connection connection;

	private final TableName name;

	private final TableStatistics statistics;

	private SchemaReader(Connection connection, TableName name, TableStatistics statistics) {
		this.connection = connection;
		this.name = name;
		this.statistics = statistics;
	}

	/**
	 * Reads a table.
	 * @param connection the database, left as it is
	 * @param table name of the table, in the database's case
	 * @return what is known, empty if there is no such table or several of them
	 * @throws SQLException if the database does not tell
	 */
	public static Optional<TableSchema> read(Connection connection, String table) throws SQLException {
		Optional<TableName> name = TableName.find(connection, table);
		return name.isEmpty() ? Optional.empty()
				: Optional.of(new SchemaReader(connection, name.get(), TableStatistics.of(connection)).read());
	}

	private TableSchema read() throws SQLException {
		double rows = this.statistics.rows(this.connection, this.name);
		Map<String, Double> distinct = this.statistics.distinct(this.connection, this.name, rows);
		List<TableColumn> columns = columns().stream()
			.map((column) -> column.withDistinct(distinct.getOrDefault(column.name(), -1.0)))
			.toList();
		return new TableSchema(this.name.name(), rows, columns, indexes(columns), foreignKeys());
	}

	private List<TableColumn> columns() throws SQLException {
		List<TableColumn> columns = new ArrayList<>();
		try (ResultSet rows = metaData().getColumns(this.name.catalog(), this.name.schema(), this.name.name(), "%")) {
			while (rows.next()) {
				if (this.name.name().equals(rows.getString("TABLE_NAME"))) {
					columns.add(new TableColumn(rows.getString("COLUMN_NAME"), rows.getString("TYPE_NAME"),
							rows.getInt("DATA_TYPE"), -1));
				}
			}
		}
		return columns;
	}

	private List<TableIndex> indexes(List<TableColumn> columns) throws SQLException {
		Map<String, Index> indexes = new LinkedHashMap<>();
		try (ResultSet rows = metaData().getIndexInfo(this.name.catalog(), this.name.schema(), this.name.name(), false,
				true)) {
			while (rows.next()) {
				if (rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
					indexes.computeIfAbsent(rows.getString("INDEX_NAME"), (key) -> new Index()).add(rows, columns);
				}
			}
		}
		return indexes.entrySet().stream().map((index) -> index.getValue().build(index.getKey())).toList();
	}

	// Keys that lead to the same table may be told part by part in turns.
	private List<ForeignKey> foreignKeys() throws SQLException {
		Map<String, ForeignKey> keys = new LinkedHashMap<>();
		try (ResultSet rows = metaData().getImportedKeys(this.name.catalog(), this.name.schema(), this.name.name())) {
			while (rows.next()) {
				String table = rows.getString("PKTABLE_NAME");
				keys.merge(Objects.requireNonNullElse(rows.getString("FK_NAME"), table),
						new ForeignKey(List.of(rows.getString("FKCOLUMN_NAME")), table), ForeignKey::with);
			}
		}
		return List.copyOf(keys.values());
	}

	private DatabaseMetaData metaData() throws SQLException {
		return this.connection.getMetaData();
	}

	/**
	 * An index that is told part by part.
	 */
	private static final class Index {

		private final Map<Short, Part> parts = new TreeMap<>();

		private boolean unique;

		private String condition = "";

		void add(ResultSet row, List<TableColumn> columns) throws SQLException {
			String text = Objects.requireNonNullElse(row.getString("COLUMN_NAME"), "");
			boolean column = columns.stream().anyMatch((one) -> one.name().equals(text));
			this.parts.put(row.getShort("ORDINAL_POSITION"), new Part(text, !column));
			this.unique = !row.getBoolean("NON_UNIQUE");
			this.condition = Objects.requireNonNullElse(row.getString("FILTER_CONDITION"), "");
		}

		TableIndex build(String name) {
			return new TableIndex(name, List.copyOf(this.parts.values()), this.unique, this.condition);
		}

	}

}
