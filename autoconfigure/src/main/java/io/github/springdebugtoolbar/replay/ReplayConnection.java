package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * A connection that is made read-only, rolled back, put back to what it was and closed.
 */
final class ReplayConnection implements AutoCloseable {

	private final Connection connection;

	private final String product;

	private final DatabaseRules rules;

	private final boolean autoCommit;

	private final boolean readOnly;

	private ReplayConnection(Connection connection) throws SQLException {
		this.connection = connection;
		this.product = connection.getMetaData().getDatabaseProductName();
		this.rules = DatabaseRules.of(this.product);
		this.autoCommit = connection.getAutoCommit();
		this.readOnly = connection.isReadOnly();
	}

	static ReplayConnection open(FreshConnections connections, String dataSource, Duration timeout,
			Predicate<DatabaseRules> writable) throws SQLException {
		Connection connection = connections.open(dataSource);
		try {
			return new ReplayConnection(connection).begin(timeout, writable);
		}
		catch (SQLException | RuntimeException | LinkageError ex) {
			attempt(connection::close);
			throw ex;
		}
	}

	Connection connection() {
		return this.connection;
	}

	String product() {
		return this.product;
	}

	DatabaseRules rules() {
		return this.rules;
	}

	@Override
	public void close() {
		attempt(this.connection::rollback);
		this.rules.end().forEach((sql) -> attempt(() -> execute(sql)));
		attempt(() -> this.connection.setAutoCommit(this.autoCommit));
		attempt(this::restoreReadOnly);
		attempt(this.connection::close);
	}

	private ReplayConnection begin(Duration timeout, Predicate<DatabaseRules> mayWrite) throws SQLException {
		boolean writable = mayWrite.test(this.rules);
		attempt(() -> this.connection.setReadOnly(!writable));
		this.connection.setAutoCommit(false);
		try {
			for (String sql : writable ? List.<String>of() : this.rules.readOnly()) {
				execute(sql);
			}
			for (String sql : this.rules.begin()) {
				execute(sql.replace("%d", Long.toString(timeout.toMillis())));
			}
		}
		catch (SQLException | RuntimeException | LinkageError ex) {
			close();
			throw ex;
		}
		return this;
	}

	private void restoreReadOnly() throws SQLException {
		if (this.connection.isReadOnly() != this.readOnly) {
			this.connection.setReadOnly(this.readOnly);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	// What a driver cannot do must not keep the rest from being done.
	private static void attempt(Step step) {
		try {
			step.run();
		}
		catch (SQLException | RuntimeException | LinkageError ex) {
			// The connection is closed all the same.
		}
	}

	private interface Step {

		void run() throws SQLException;

	}

}
