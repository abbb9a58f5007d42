package io.github.springdebugtoolbar.datasource;

import java.lang.StackWalker.StackFrame;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.TemplateFrames;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what {@link ConnectionTap} does when something of the toolbar fails.
 */
class ConnectionTapTests {

	// Pitfall 10: no proxy can have both interfaces of this connection.
	@Test
	void connectionThatCannotBeTappedIsHandedOutAsItIs() throws Exception {
		List<Connection> handedOut = new ArrayList<>();
		Taps taps = new Taps();
		DataSource tapped = taps.tap(new OddDataSource(handedOut), "odd");
		assertThat(taps.queries(() -> {
			Connection connection = tapped.getConnection();
			assertThat(connection).isSameAs(handedOut.get(0));
			read(connection);
			connection.close();
		})).isEmpty();
		assertThat(handedOut).singleElement().satisfies((connection) -> assertThat(connection.isClosed()).isTrue());
	}

	// Pitfall of datasource-proxy: a fault of a listener reaches the application.
	@Test
	void faultWhileRecordingDoesNotReachTheApplication() throws Exception {
		Taps taps = new Taps(new CallSiteFinder(List.of("com.example"), List.of(new BrokenTemplates())));
		DataSource tapped = taps.tap(h2(), "h2");
		taps.record(() -> {
			try (Connection connection = tapped.getConnection()) {
				connection.setAutoCommit(false);
				read(connection);
				connection.commit();
			}
		});
	}

	// Whoever counts open results decides by them how a place is found.
	@Test
	void resultIsOpenUntilItIsClosed() throws Exception {
		Taps taps = new Taps();
		DataSource tapped = taps.tap(h2(), "h2");
		taps.record(() -> {
			Recording recording = CurrentRecording.find().orElseThrow();
			try (Connection connection = tapped.getConnection();
					PreparedStatement statement = connection.prepareStatement("select 1")) {
				ResultSet rows = statement.executeQuery();
				assertThat(recording.hasOpenResults()).isTrue();
				rows.close();
				rows.close();
				assertThat(recording.hasOpenResults()).isFalse();
				statement.executeQuery();
				assertThat(recording.hasOpenResults()).isTrue();
			}
		});
	}

	private static void read(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select cast(? as int)")) {
			statement.setInt(1, 7);
			try (ResultSet rows = statement.executeQuery()) {
				assertThat(rows.next()).isTrue();
				assertThat(rows.getInt(1)).isEqualTo(7);
			}
		}
	}

	private static JdbcDataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	private static final class OddDataSource extends DataSourceTapIntegrationTests.Forwarding {

		private final List<Connection> handedOut;

		OddDataSource(List<Connection> handedOut) {
			super(h2());
			this.handedOut = handedOut;
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = new OddConnection((JdbcConnection) super.getConnection());
			this.handedOut.add(connection);
			return connection;
		}

	}

	private static final class OddConnection extends JdbcConnection implements Sequence, Sized {

		private final JdbcConnection original;

		OddConnection(JdbcConnection connection) {
			super(connection);
			this.original = connection;
		}

		@Override
		public void close() throws SQLException {
			this.original.close();
		}

		@Override
		public boolean isClosed() throws SQLException {
			return this.original.isClosed();
		}

		@Override
		public String content() {
			return "";
		}

	}

	/** Has a method that is in conflict with that of {@link Sized}. */
	public interface Sequence {

		/**
		 * A method.
		 * @return a text
		 */
		CharSequence content();

	}

	/** Has a method that is in conflict with that of {@link Sequence}. */
	public interface Sized {

		/**
		 * A method.
		 * @return a text
		 */
		Comparable<String> content();

	}

	private static final class BrokenTemplates implements TemplateFrames {

		@Override
		public boolean knows(Class<?> type) {
			throw new IllegalStateException("broken");
		}

		@Override
		public Optional<Frame> resolve(StackFrame frame) {
			throw new IllegalStateException("broken");
		}

	}

}
