package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for orders in which careless code closes things: each call must end as it does
 * without the toolbar. Pitfall 13.
 */
class CloseOrderTests {

	private static final String SQL = "select * from (values (1), (2), (3)) as t(a)";

	@ParameterizedTest
	@ValueSource(classes = { HikariDataSource.class, BasicDataSource.class, SimpleDriverDataSource.class,
			org.apache.tomcat.jdbc.pool.DataSource.class })
	void everyCallEndsAsWithoutTheToolbar(Class<? extends DataSource> type) throws Exception {
		for (String url : List.of("jdbc:h2:mem:", "jdbc:hsqldb:mem:")) {
			List<String> expected = ends(create(type, url + UUID.randomUUID()));
			Taps taps = new Taps();
			DataSource tapped = taps.tap(create(type, url + UUID.randomUUID()), "tapped");
			List<String> actual = new ArrayList<>();
			RecordedRequest request = taps.record(() -> actual.addAll(ends(tapped)));
			assertThat(actual).as(url).isEqualTo(expected).contains("done");
			assertThat(request.queries()).as(url).filteredOn((query) -> query.error() == null).hasSizeBetween(5, 6);
			assertThat(count(request, Kind.HOLD)).as(url).isEqualTo(count(request, Kind.ACQUIRE));
		}
	}

	private static long count(RecordedRequest request, Kind kind) {
		return request.events(ConnectionEvent.class).stream().filter((event) -> event.kind() == kind).count();
	}

	private static DataSource create(Class<? extends DataSource> type, String url) {
		return DataSourceBuilder.create().type(type).url(url).username("sa").password("").build();
	}

	private static List<String> ends(DataSource dataSource) throws SQLException {
		List<String> ends = new ArrayList<>();
		connectionFirst(dataSource.getConnection(), ends);
		statementWhileRowsAreRead(dataSource.getConnection(), ends);
		afterwards(dataSource.getConnection(), ends);
		nothingButTheConnection(dataSource.getConnection(), ends);
		return ends;
	}

	private static void connectionFirst(Connection connection, List<String> ends) throws SQLException {
		Statement statement = connection.createStatement();
		ResultSet rows = statement.executeQuery(SQL);
		PreparedStatement prepared = connection.prepareStatement(SQL);
		run(ends, rows::next, connection::close, rows::next, rows::close, statement::close, prepared::executeQuery,
				prepared::close, connection::close, rows::getStatement, statement::getConnection);
	}

	private static void statementWhileRowsAreRead(Connection connection, List<String> ends) throws SQLException {
		Statement statement = connection.createStatement();
		ResultSet rows = statement.executeQuery(SQL);
		run(ends, rows::next, statement::close, rows::next, rows::close, () -> statement.executeQuery(SQL),
				statement::close, connection::close);
		PreparedStatement[] prepared = new PreparedStatement[1];
		run(ends, () -> prepared[0] = connection.prepareStatement(SQL));
	}

	private static void afterwards(Connection connection, List<String> ends) throws SQLException {
		connection.setAutoCommit(false);
		PreparedStatement prepared = connection.prepareStatement(SQL);
		ResultSet first = prepared.executeQuery();
		ResultSet second = prepared.executeQuery();
		run(ends, first::next, second::next, first::close, second::next, connection::rollback, second::close,
				second::close, connection::close, connection::commit, connection::rollback, connection::createStatement,
				connection::getMetaData, () -> connection.setAutoCommit(true), connection::isClosed);
	}

	private static void nothingButTheConnection(Connection connection, List<String> ends) throws SQLException {
		connection.createStatement().executeQuery(SQL).next();
		run(ends, connection::close);
	}

	private static void run(List<String> ends, Call... calls) {
		Stream.of(calls).map(CloseOrderTests::end).forEach(ends::add);
	}

	// Messages name objects, which differ.
	private static String end(Call call) {
		try {
			call.run();
			return "done";
		}
		catch (Exception ex) {
			return ex.getClass().getName() + ((ex instanceof SQLException sql) ? " " + sql.getSQLState() : "");
		}
	}

	/** One call. */
	private interface Call {

		void run() throws Exception;

	}

}
