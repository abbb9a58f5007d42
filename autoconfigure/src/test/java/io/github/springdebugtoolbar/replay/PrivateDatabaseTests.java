package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.recording.SecretNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PrivateDatabase}.
 */
class PrivateDatabaseTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:", "jdbc:h2:mem:;MODE=MySQL", "jdbc:sqlite::memory:", "jdbc:sqlite:",
			"jdbc:sqlite:file::memory:", "jdbc:sqlite:file:app?mode=memory" })
	void databaseOfOneConnectionIsNotAsked(String url) {
		QueryReplay replay = new QueryReplay(new UrlConnections(url), new SecretNames(List.of()),
				Duration.ofSeconds(5));
		assertThatExceptionOfType(ReplayRefusedException.class)
			.isThrownBy(() -> replay.run(QueriesOf.query("app", "select 1")))
			.withMessageStartingWith(
					"Not asked: the database is in memory and has no name, so another connection would see an empty one.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:app", "jdbc:h2:mem:app;MODE=MySQL",
			"jdbc:sqlite:file:app?mode=memory&cache=shared", "jdbc:sqlite:file::memory:?cache=shared",
			"jdbc:hsqldb:mem:app" })
	void databaseWithANameIsAsked(String url) throws SQLException {
		String sql = url.contains("hsqldb") ? "values (1)" : "select 1";
		QueryReplay replay = new QueryReplay(new UrlConnections(url), new SecretNames(List.of()),
				Duration.ofSeconds(5));
		assertThat(replay.run(QueriesOf.query("app", sql)).rows()).hasSize(1);
	}

	@Test
	void filesAndServersAreNotPrivate() {
		assertThat(List.of("jdbc:h2:./app", "jdbc:h2:file:./mem:", "jdbc:sqlite:shop.db", "jdbc:sqlite:file:shop.db",
				"jdbc:sqlite:/srv/:memory:", "jdbc:postgresql://db/app"))
			.allSatisfy((url) -> assertThat(PrivateDatabase.findRefusal(url)).isEmpty());
	}

	/**
	 * Connections to one address.
	 */
	private record UrlConnections(String url) implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return DriverManager.getConnection(this.url);
		}

	}

}
