package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The extension hypopg of a PostgreSQL, which lets the planner of one connection believe
 * that an index is there.
 *
 * @param schema schema that its functions are in, quoted if it must be
 */
record Hypopg(String schema) {

	private static final Log logger = LogFactory.getLog(Hypopg.class);

	private static final String FIND = "select quote_ident(nspname) from pg_extension"
			+ " join pg_namespace on pg_namespace.oid = extnamespace where extname = 'hypopg'";

	static Optional<Hypopg> find(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(FIND)) {
			return row.next() ? Optional.of(new Hypopg(row.getString(1))) : Optional.empty();
		}
	}

	void pretend(Connection connection, String index) throws SQLException {
		String sql = "select indexname from " + this.schema + ".hypopg_create_index(?)";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, index);
			statement.executeQuery().close();
		}
	}

	// Behind a proxy such as PgBouncer others may get this connection of the server, and
	// a
	// rollback does not forget.
	void forget(Connection connection) {
		try (Statement statement = connection.createStatement()) {
			connection.rollback();
			statement.execute("select " + this.schema + ".hypopg_reset()");
		}
		catch (SQLException ex) {
			logger.debug("Debug toolbar: hypopg was not asked to forget, its connection ends instead", ex);
		}
	}

}
