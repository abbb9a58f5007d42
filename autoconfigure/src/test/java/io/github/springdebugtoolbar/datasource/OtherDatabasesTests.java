package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of the recording with drivers that answer differently than H2's.
 */
class OtherDatabasesTests {

	private final Taps taps = new Taps();

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:hsqldb:mem:", "jdbc:sqlite:file:memory?mode=memory&cache=shared&name=" })
	void sameRecordsWithAnyDriver(String url) throws Exception {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(url + UUID.randomUUID());
		pool.setMaximumPoolSize(1);
		this.taps.tap(pool, "other");
		try (pool) {
			RecordedRequest request = this.taps.record(() -> work(pool));
			assertThat(request.queries()).extracting(Query::rows).containsExactly(0L, 1L, 3L, 4L, -1L);
			assertThat(request.queries()).extracting((query) -> query.error() != null)
				.containsExactly(false, false, false, false, true);
			assertThat(request.queries().get(2).batchSize()).isEqualTo(3);
			assertThat(request.queries()).extracting(Query::transaction).doesNotContainNull();
			assertThat(request.events(ConnectionEvent.class)).extracting(ConnectionEvent::kind)
				.containsExactly(Kind.ACQUIRE, Kind.HOLD, Kind.AUTO_COMMIT, Kind.COMMIT, Kind.ROLLBACK);
		}
	}

	// SQLite's driver gives the same result set object for each execution.
	@Test
	void rowsBelongToTheirOwnExecution() throws Exception {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:sqlite:file:rows?mode=memory&cache=shared");
		this.taps.tap(pool, "other");
		try (pool) {
			assertThat(this.taps.queries(() -> {
				try (Connection connection = pool.getConnection();
						PreparedStatement statement = connection.prepareStatement("select 1 union select 2")) {
					statement.executeQuery().next();
					ResultSet rows = statement.executeQuery();
					while (rows.next()) {
						assertThat(rows.getInt(1)).isPositive();
					}
				}
			})).extracting(Query::rows).containsExactly(1L, 2L);
		}
	}

	private static void work(HikariDataSource pool) throws SQLException {
		try (Connection connection = pool.getConnection()) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.executeUpdate("create table item (id integer primary key, name varchar(50))");
			}
			try (PreparedStatement statement = connection.prepareStatement("insert into item values (?, ?)",
					Statement.RETURN_GENERATED_KEYS)) {
				insert(statement, 1);
				statement.executeUpdate();
				statement.getGeneratedKeys().close();
				for (int id : List.of(2, 3, 4)) {
					insert(statement, id);
					statement.addBatch();
				}
				statement.executeBatch();
			}
			connection.commit();
			read(connection);
			connection.rollback();
		}
	}

	private static void insert(PreparedStatement statement, int id) throws SQLException {
		statement.setInt(1, id);
		statement.setString(2, "item " + id);
	}

	private static void read(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("select * from item")) {
			while (rows.next()) {
				assertThat(rows.getString("name")).startsWith("item");
			}
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.executeQuery("select nothing"));
		}
	}

}
