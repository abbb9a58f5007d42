package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatementWarnings}, with the databases that warn.
 */
class StatementWarningsTests {

	private final Taps taps = new Taps();

	@Test
	void warningsOfPostgresAreRecorded() throws Exception {
		RecordedRequest request = record(Engine.POSTGRESQL.create(), "select 1",
				"do $$ begin raise warning 'nearly full'; raise warning 'really'; end $$");
		assertThat(request.events(QueryWarning.class)).extracting(QueryWarning::message)
			.containsExactly("nearly full", "really");
		assertThat(request.events(QueryWarning.class)).extracting(QueryWarning::query).containsOnly(2);
		assertThat(request.events(QueryWarning.class)).extracting(QueryWarning::sqlState).containsOnly("01000");
	}

	@Test
	void statementKeepsItsWarnings() throws Exception {
		EngineDatabase database = Engine.POSTGRESQL.create();
		try (HikariDataSource pool = tapped(database)) {
			this.taps.record(() -> {
				try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
					statement.execute("do $$ begin raise warning 'nearly full'; end $$");
					assertThat(statement.getWarnings().getMessage()).isEqualTo("nearly full");
				}
			});
		}
	}

	@Test
	void mariaDbIsNotAskedForThem() throws Exception {
		EngineDatabase database = Engine.MARIADB.create();
		try (HikariDataSource pool = tapped(database); Connection connection = pool.getConnection()) {
			int without = questionsOf(connection, 5);
			RecordedRequest request = this.taps.record(() -> assertThat(questionsOf(connection, 5)).isEqualTo(without));
			assertThat(request.events(QueryWarning.class)).isEmpty();
		}
	}

	private RecordedRequest record(EngineDatabase database, String... statements) throws Exception {
		try (HikariDataSource pool = tapped(database)) {
			return this.taps.record(() -> {
				try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
					for (String sql : statements) {
						statement.execute(sql);
					}
				}
			});
		}
	}

	private HikariDataSource tapped(EngineDatabase database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername(database.username());
		pool.setPassword(database.password());
		pool.setMaximumPoolSize(1);
		this.taps.tap(pool, "app");
		return pool;
	}

	// What the server was asked for executions of a statement that warns.
	private static int questionsOf(Connection connection, int executions) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			int before = questions(statement);
			for (int i = 0; i < executions; i++) {
				statement.execute("select 1 / 0");
			}
			return questions(statement) - before;
		}
	}

	private static int questions(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("show session status like 'Questions'")) {
			row.next();
			return row.getInt(2);
		}
	}

}
