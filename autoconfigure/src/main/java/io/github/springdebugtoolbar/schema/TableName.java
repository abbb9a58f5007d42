package io.github.springdebugtoolbar.schema;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where a table is.
 *
 * @param catalog its catalog, {@code null} if the database has none
 * @param schema its schema, {@code null} if the database has none
 * @param name its name as the database writes it
 */
record TableName(@Nullable String catalog, @Nullable String schema, String name) {

	private static final String[] TYPES = { "TABLE", "BASE TABLE", "PARTITIONED TABLE", "MATERIALIZED VIEW" };

	/**
	 * Finds a table by its name alone: in the current schema, or in the only one that has
	 * it.
	 * @param connection the database
	 * @param name its name, in the database's case if that matters
	 * @return where it is, empty if that is not clear
	 * @throws SQLException if the database does not tell
	 */
	static Optional<TableName> find(Connection connection, String name) throws SQLException {
		List<TableName> found = findAll(connection, name);
		String current = connection.getSchema();
		return found.stream()
			.filter((one) -> current != null && current.equals(one.schema()))
			.findFirst()
			.or(() -> (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty());
	}

	private static List<TableName> findAll(Connection connection, String name) throws SQLException {
		DatabaseMetaData database = connection.getMetaData();
		String escape = database.getSearchStringEscape();
		String pattern = name.replaceAll("([_%])", escape.replace("\\", "\\\\") + "$1");
		List<TableName> found = new ArrayList<>();
		try (ResultSet rows = database.getTables(connection.getCatalog(), null, pattern, TYPES)) {
			while (rows.next()) {
				if (name.equals(rows.getString("TABLE_NAME"))) {
					found.add(new TableName(rows.getString("TABLE_CAT"), rows.getString("TABLE_SCHEM"), name));
				}
			}
		}
		return found;
	}

}
