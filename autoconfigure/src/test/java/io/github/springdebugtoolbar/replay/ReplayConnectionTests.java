package io.github.springdebugtoolbar.replay;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReplayConnection}: what holds even if a statement that writes were
 * taken for one that reads.
 */
class ReplayConnectionTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	private final String h2 = "jdbc:h2:mem:" + UUID.randomUUID();

	private final String hsqldb = "jdbc:hsqldb:mem:" + UUID.randomUUID();

	@SuppressWarnings("NullAway.Init")
	private Connection application;

	@BeforeEach
	void open() throws SQLException {
		this.application = DriverManager.getConnection(this.h2);
		execute(this.application, "create table item (id int)");
	}

	@AfterEach
	void close() throws SQLException {
		this.application.close();
	}

	@Test
	void whatWasWrittenIsRolledBack() throws SQLException {
		try (ReplayConnection replay = replay(this.h2, true)) {
			execute(replay.connection(), "insert into item values (1)");
		}
		try (Statement statement = this.application.createStatement();
				ResultSet rows = statement.executeQuery("select count(*) from item")) {
			assertThat(rows.next()).isTrue();
			assertThat(rows.getInt(1)).isZero();
		}
	}

	@Test
	void isReadOnlyUnlessItMayWrite() throws SQLException {
		try (ReplayConnection reading = replay(this.hsqldb, false);
				ReplayConnection writing = replay(this.hsqldb, true)) {
			assertThat(reading.connection().isReadOnly()).isTrue();
			assertThat(writing.connection().isReadOnly()).isFalse();
		}
	}

	@Test
	void isPutBackToWhatItWas() throws SQLException {
		Connection shared = DriverManager.getConnection(this.hsqldb);
		Connection kept = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> method.getName().equals("close")
						? null : method.invoke(shared, arguments));
		try (shared) {
			ReplayConnection.open(connections(kept), "app", TIMEOUT, (rules) -> false).close();
			assertThat(shared.isReadOnly()).isFalse();
			assertThat(shared.getAutoCommit()).isTrue();
		}
	}

	private static ReplayConnection replay(String url, boolean writable) throws SQLException {
		return ReplayConnection.open(connections(DriverManager.getConnection(url)), "app", TIMEOUT,
				(rules) -> writable);
	}

	private static FreshConnections connections(Connection connection) {
		return new FreshConnections() {

			@Override
			public boolean canOpen(String dataSource) {
				return true;
			}

			@Override
			public Connection open(String dataSource) {
				return connection;
			}

		};
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
