package io.github.springdebugtoolbar.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where a database is.
 *
 * @param url address for JDBC
 * @param username name of its user
 * @param password password of its user
 */
public record EngineDatabase(String url, String username, String password) {

	/**
	 * Opens a connection.
	 * @return a connection of the driver
	 * @throws SQLException if that fails
	 */
	public Connection connect() throws SQLException {
		return DriverManager.getConnection(this.url, this.username, this.password);
	}

	/**
	 * Executes statements.
	 * @param statements the statements
	 * @throws SQLException if one fails
	 */
	public void execute(String... statements) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

}
