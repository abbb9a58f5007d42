package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.datasource.RebindingTests.Setter;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ReplayAction;
import io.github.springdebugtoolbar.replay.ReplayRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PGobject;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was recorded by a tap is asked about again.
 */
class AskingAgainTests {

	private static final String LONG = "0123456789".repeat(5);

	private final Taps taps = new Taps(new CaptureLimits(20, 20));

	private final QueryReplay replay = new QueryReplay(new TappedConnections(this.taps.connections()),
			new SecretNames(List.of()), Duration.ofSeconds(5));

	private final Explainer explainer = new Explainer(this.replay);

	static Stream<Arguments> secrets() {
		List<Arguments> cases = new ArrayList<>();
		for (Engine engine : Engine.values()) {
			add(cases, engine, "setString", "varchar(100)", (s, i) -> s.setString(i, "hunter2"));
			add(cases, engine, "setInt", "int", (s, i) -> s.setInt(i, 5));
			add(cases, engine, "setLong", "bigint", (s, i) -> s.setLong(i, 5));
			add(cases, engine, "setBoolean", "boolean", (s, i) -> s.setBoolean(i, true));
			add(cases, engine, "setBigDecimal", "numeric(10, 2)", (s, i) -> s.setBigDecimal(i, BigDecimal.TEN));
			add(cases, engine, "setTimestamp", "timestamp", (s, i) -> s.setTimestamp(i, new Timestamp(0)));
			add(cases, engine, "LocalDate", "date", (s, i) -> s.setObject(i, LocalDate.of(2026, 2, 28)));
			add(cases, engine, "LocalDateTime", "timestamp",
					(s, i) -> s.setObject(i, LocalDateTime.of(2026, 2, 28, 1, 1)));
			add(cases, engine, "setBytes", (engine == Engine.POSTGRESQL) ? "bytea" : "varbinary(100)",
					(s, i) -> s.setBytes(i, new byte[] { 4, 2 }));
			add(cases, engine, "text with type", "numeric(10, 2)", (s, i) -> s.setObject(i, "1.50", Types.DECIMAL));
		}
		for (Engine engine : List.of(Engine.H2, Engine.HSQLDB, Engine.POSTGRESQL)) {
			add(cases, engine, "UUID", "uuid", (s, i) -> s.setObject(i, UUID.randomUUID()));
		}
		add(cases, Engine.POSTGRESQL, "JSON", "jsonb", (s, i) -> s.setObject(i, json("{\"a\": 1}")));
		return cases.stream();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("secrets")
	void planIsMadeWithAStandIn(Engine engine, String name, String type, Setter setter) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int, password " + type + ")");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where password = ?", setter);
			assertThat(query.parameters().get(0).get(0).value()).isNull();
			assertThat(this.explainer.explain(query, false).notes())
				.contains("Parameter 1 was masked: the plan is made with a stand-in.");
			assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(() -> this.replay.run(query))
				.withMessageContaining("is secret and was not kept");
		}
	}

	@ParameterizedTest
	@EnumSource
	void planIsMadeWithTheBeginningOfAValue(Engine engine) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int, name varchar(100))");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where name = ?", (s, i) -> s.setString(i, LONG));
			Plan plan = this.explainer.explain(query, false);
			assertThat(plan.notes()).contains("Parameter 1 was cut: the plan is made with its beginning.");
			assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(() -> this.replay.run(query))
				.satisfies((ex) -> assertThat(ex.refusal().property())
					.isEqualTo("debug-toolbar.recording.parameter-length"));
		}
	}

	@Test
	void connectionThatTheApplicationSharesIsNotBorrowed() throws Exception {
		SingleConnectionDataSource shared = new SingleConnectionDataSource("jdbc:h2:mem:shared", true);
		DataSource tapped = this.taps.tap(shared, "shared");
		try (Connection connection = tapped.getConnection()) {
			connection.setAutoCommit(false);
			connection.createStatement().execute("create table item (id int)");
			connection.createStatement().execute("insert into item values (1)");
			Query query = this.taps.queries(() -> connection.createStatement().executeQuery("select id from item"))
				.get(0);
			assertThat(this.replay.findRefusal(ReplayAction.EXPLAIN, query)).isPresent();
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.explainer.explain(query, false))
				.withMessageContaining("gives the same connection to all");
		}
		finally {
			shared.destroy();
		}
	}

	@Test
	void planIsMadeWithoutJsonThatWasCut() throws Exception {
		EngineDatabase database = Engine.POSTGRESQL.create();
		database.execute("create table item (id int, name jsonb)");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where name = ?",
					(s, i) -> s.setObject(i, json("{\"a\": \"" + LONG + "\"}")));
			assertThat(this.explainer.explain(query, false).notes()).singleElement()
				.asString()
				.startsWith("Parameter 1 was");
		}
	}

	@Test
	void databaseThatObjectsToAnotherValueIsExplained() throws Exception {
		EngineDatabase database = Engine.POSTGRESQL.create();
		database.execute("create table item (id int, name jsonb)");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where name = ?::jsonb",
					(s, i) -> s.setString(i, "{\"a\": \"" + LONG + "\"}"));
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.explainer.explain(query, false))
				.withMessageContaining("invalid input syntax for type json")
				.withMessageEndingWith("Parameter 1 was cut: the plan is made with its beginning.");
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingOfItIsRecorded(Engine engine) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int)");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where id = ?", (s, i) -> s.setInt(i, 1));
			RecordedRequest before = this.taps.recorder().unattributed();
			RecordedRequest request = this.taps.record(() -> {
				this.replay.run(query);
				this.explainer.explain(query, true);
			});
			RecordedRequest after = this.taps.recorder().unattributed();
			assertThat(List.of(request.queries(), request.events())).containsOnly(List.of());
			assertThat(after.queries()).isEqualTo(before.queries());
			assertThat(after.events()).isEqualTo(before.events());
		}
	}

	// The outer data source is asked as it is, and takes its connections from a tapped
	// one.
	@Test
	void nothingOfItIsRecordedByADataSourceBelow() throws Exception {
		EngineDatabase database = Engine.H2.create();
		database.execute("create table item (id int)");
		try (HikariDataSource pool = tapped(database)) {
			this.taps.tap(new Borrowing(pool), "outer");
			Query query = on("outer", record(pool, "select id from item where id = ?", (s, i) -> s.setInt(i, 1)));
			RecordedRequest request = this.taps.record(() -> this.replay.run(query));
			assertThat(List.of(request.queries(), request.events())).containsOnly(List.of());
		}
	}

	@ParameterizedTest
	@EnumSource
	void connectionThatTheRequestHoldsIsNotNeeded(Engine engine) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int)");
		try (HikariDataSource pool = tapped(database)) {
			Query query = record(pool, "select id from item where id = ?", (s, i) -> s.setInt(i, 1));
			try (Connection held = pool.getConnection()) {
				assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(1);
				assertThat(this.explainer.explain(query, false).text()).isNotEmpty();
				assertThat(this.replay.run(query).rows()).isEmpty();
				assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection()).isZero();
				assertThat(held.isValid(1)).isTrue();
			}
		}
	}

	private HikariDataSource tapped(EngineDatabase database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername(database.username());
		pool.setPassword(database.password());
		pool.setMaximumPoolSize(1);
		pool.setConnectionTimeout(1_000);
		this.taps.tap(pool, "app");
		return pool;
	}

	private Query record(HikariDataSource pool, String sql, Setter setter) throws Exception {
		return this.taps.queries(() -> {
			try (Connection connection = pool.getConnection();
					PreparedStatement statement = connection.prepareStatement(sql)) {
				setter.set(statement, 1);
				try (ResultSet rows = statement.executeQuery()) {
					assertThat(rows.next()).isFalse();
				}
			}
		}).get(0);
	}

	private static Query on(String dataSource, Query one) {
		return new Query(one.number(), dataSource, one.statement(), one.parameters(), one.parametersHash(),
				one.batchSize(), one.startNanos(), one.executeNanos(), one.firstRowNanos(), one.fetchNanos(),
				one.rows(), one.connection(), one.transaction(), one.thread(), one.error(), one.callSite(),
				one.reading());
	}

	private static PGobject json(String text) throws SQLException {
		PGobject json = new PGobject();
		json.setType("jsonb");
		json.setValue(text);
		return json;
	}

	private static void add(List<Arguments> cases, Engine engine, String name, String type, Setter setter) {
		cases.add(Arguments.of(engine, name, type, setter));
	}

	/**
	 * A data source that does not tell where its connections are from.
	 */
	private static final class Borrowing extends AbstractDataSource {

		private final DataSource lender;

		Borrowing(DataSource lender) {
			this.lender = lender;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return this.lender.getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return getConnection();
		}

	}

	/**
	 * Connections beside the taps.
	 */
	private record TappedConnections(UntappedConnections connections) implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return this.connections.contains(dataSource);
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return this.connections.open(dataSource);
		}

	}

}
