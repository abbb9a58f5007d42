package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.replay.ResultTable;
import io.github.springdebugtoolbar.replay.ResultTable.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PGobject;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is bound again gives the rows that were recorded: each type of parameter on each
 * database.
 */
class RebindingTests {

	private static final UUID ID = UUID.fromString("0f0e0d0c-0b0a-4908-8706-050403020100");

	private static final LocalDateTime TIME = LocalDateTime.of(2026, 2, 28, 10, 11, 12, 345_000_000);

	private final Taps taps = new Taps();

	static Stream<Arguments> types() {
		List<Arguments> cases = new ArrayList<>();
		for (Engine engine : Engine.values()) {
			add(cases, engine, "setInt", "int", (s, i) -> s.setInt(i, 5));
			add(cases, engine, "setLong", "bigint", (s, i) -> s.setLong(i, 5_000_000_000L));
			add(cases, engine, "setShort", "smallint", (s, i) -> s.setShort(i, (short) 5));
			add(cases, engine, "setByte", "smallint", (s, i) -> s.setByte(i, (byte) 5));
			add(cases, engine, "setBoolean", "boolean", (s, i) -> s.setBoolean(i, true));
			add(cases, engine, "setDouble", "double precision", (s, i) -> s.setDouble(i, 1.1));
			add(cases, engine, "setFloat", "real", (s, i) -> s.setFloat(i, 1.5F));
			add(cases, engine, "setBigDecimal", "numeric(10, 2)", (s, i) -> s.setBigDecimal(i, new BigDecimal("1.50")));
			add(cases, engine, "setString", "varchar(100)", (s, i) -> s.setString(i, "it's \\ ?"));
			add(cases, engine, "setDate", "date", (s, i) -> s.setDate(i, Date.valueOf("2026-02-28")));
			add(cases, engine, "setTime", "time", (s, i) -> s.setTime(i, Time.valueOf("10:11:12")));
			add(cases, engine, "setTimestamp", "timestamp(3)", (s, i) -> s.setTimestamp(i, Timestamp.valueOf(TIME)));
			add(cases, engine, "setTimestamp with zone", "timestamp(3)", (s, i) -> s.setTimestamp(i,
					Timestamp.valueOf(TIME), Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"))));
			add(cases, engine, "setDate with zone", "date", (s, i) -> s.setDate(i, Date.valueOf("2026-02-28"),
					Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"))));
			add(cases, engine, "LocalDate", "date", (s, i) -> s.setObject(i, LocalDate.of(2026, 2, 28)));
			add(cases, engine, "LocalDateTime", "timestamp(3)", (s, i) -> s.setObject(i, TIME));
			add(cases, engine, "text with type", "numeric(10, 2)", (s, i) -> s.setObject(i, "1.50", Types.DECIMAL));
			add(cases, engine, "number with scale", "numeric(10, 2)",
					(s, i) -> s.setObject(i, new BigDecimal("1.5"), Types.DECIMAL, 2));
			add(cases, engine, "setBytes", (engine == Engine.POSTGRESQL) ? "bytea" : "varbinary(100)",
					(s, i) -> s.setBytes(i, new byte[50]));
		}
		for (Engine engine : List.of(Engine.H2, Engine.HSQLDB, Engine.POSTGRESQL)) {
			add(cases, engine, "OffsetDateTime", "timestamp(3) with time zone",
					(s, i) -> s.setObject(i, TIME.atOffset(ZoneOffset.ofHours(9))));
			add(cases, engine, "OffsetDateTime with type", "timestamp(3) with time zone",
					(s, i) -> s.setObject(i, OffsetDateTime.of(TIME, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE));
			add(cases, engine, "UUID", "uuid", (s, i) -> s.setObject(i, ID));
			add(cases, engine, "array", "int array",
					(s, i) -> s.setArray(i, s.getConnection().createArrayOf("integer", new Object[] { 1, 2 })));
		}
		add(cases, Engine.MARIADB, "OffsetDateTime", "timestamp(3)",
				(s, i) -> s.setObject(i, TIME.atOffset(ZoneOffset.ofHours(9))));
		add(cases, Engine.SQLITE, "UUID", "text", (s, i) -> s.setString(i, ID.toString()));
		add(cases, Engine.SQLITE, "JSON", "text", (s, i) -> s.setString(i, "{\"a\": 1}"));
		add(cases, Engine.H2, "JSON", "json", (s, i) -> s.setBytes(i, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
		add(cases, Engine.H2, "JDBCType", "varchar(100)", (s, i) -> s.setObject(i, "a", JDBCType.VARCHAR));
		add(cases, Engine.H2, "enum", "enum('sad', 'happy')", (s, i) -> s.setString(i, "happy"));
		add(cases, Engine.H2, "array of Java", "int array", (s, i) -> s.setObject(i, new Object[] { 1, 2 }));
		add(cases, Engine.H2, "setNString", "varchar(100)", (s, i) -> s.setNString(i, "ä"));
		add(cases, Engine.MARIADB, "setNString", "varchar(100)", (s, i) -> s.setNString(i, "ä"));
		add(cases, Engine.MARIADB, "enum", "enum('sad', 'happy')", (s, i) -> s.setString(i, "happy"));
		add(cases, Engine.MARIADB, "JSON", "json", (s, i) -> s.setString(i, "{\"a\": 1}"));
		add(cases, Engine.MARIADB, "UUID", "uuid", (s, i) -> s.setObject(i, ID));
		add(cases, Engine.POSTGRESQL, "enum", "mood", (s, i) -> s.setObject(i, "happy", Types.OTHER));
		add(cases, Engine.POSTGRESQL, "JSON", "jsonb", (s, i) -> s.setObject(i, json("{\"a\": 1}")));
		add(cases, Engine.POSTGRESQL, "JSON with type", "jsonb",
				(s, i) -> s.setObject(i, json("{\"a\": 1}"), Types.OTHER));
		add(cases, Engine.POSTGRESQL, "array of Java", "int[]", (s, i) -> s.setObject(i, new int[] { 1, 2 }));
		add(cases, Engine.POSTGRESQL, "array of text", "text[]",
				(s, i) -> s.setArray(i, s.getConnection().createArrayOf("text", new String[] { "a,b", "\"" })));
		return cases.stream();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@MethodSource("types")
	void sameRows(Engine engine, String name, String type, Setter setter) throws Exception {
		EngineDatabase database = engine.create();
		if (type.equals("mood")) {
			database.execute("create type mood as enum ('sad', 'happy')");
		}
		database.execute("create table item (id int, c " + type + ")", "insert into item (id) values (2)");
		sameRows(database, "select id from item where c = ?", setter, (pool) -> {
			try (Connection connection = pool.getConnection();
					PreparedStatement statement = connection.prepareStatement("insert into item values (1, ?)")) {
				setter.set(statement, 1);
				statement.executeUpdate();
			}
		}, "1");
	}

	@ParameterizedTest
	@EnumSource
	void sameRowsWithNull(Engine engine) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int)", "insert into item values (1)");
		String type = (engine == Engine.MARIADB) ? "char" : "varchar(10)";
		for (Setter setter : List.<Setter>of((s, i) -> s.setNull(i, Types.INTEGER),
				(s, i) -> s.setNull(i, Types.VARCHAR), (s, i) -> s.setNull(i, Types.TIMESTAMP),
				(s, i) -> s.setString(i, null), (s, i) -> s.setObject(i, null), (s, i) -> s.setBigDecimal(i, null))) {
			sameRows(database, "select id from item where cast(? as " + type + ") is null", setter, (pool) -> {
			}, "1");
		}
	}

	@ParameterizedTest
	@EnumSource
	void sameRowsWithBigList(Engine engine) throws Exception {
		EngineDatabase database = engine.create();
		database.execute("create table item (id int)", "insert into item values (1)", "insert into item values (7000)");
		String list = "?, ".repeat(2_999) + "?";
		sameRows(database, "select id from item where id in (" + list + ")", (s, first) -> {
			for (int i = 1; i <= 3_000; i++) {
				s.setInt(i, i);
			}
		}, (pool) -> {
		}, "1");
	}

	private void sameRows(EngineDatabase database, String sql, Setter setter, Preparation preparation, String... ids)
			throws Exception {
		try (HikariDataSource pool = pool(database)) {
			this.taps.tap(pool, "app");
			preparation.prepare(pool);
			List<String> rows = new ArrayList<>();
			List<Query> queries = this.taps.queries(() -> read(pool, sql, setter, rows));
			assertThat(rows).containsExactly(ids);
			Plan plan = new Explainer(replay()).explain(queries.get(0), false);
			assertThat(plan.text()).isNotBlank();
			assertThat(plan.notes()).noneMatch((note) -> note.startsWith("Parameter"));
			ResultTable table = replay().run(queries.get(0));
			assertThat(table.rows()).flatExtracting((row) -> row).extracting(Cell::text).containsExactly(ids);
			assertThat(table.notes()).isEmpty();
		}
	}

	private static void read(HikariDataSource pool, String sql, Setter setter, List<String> rows) throws Exception {
		try (Connection connection = pool.getConnection();
				PreparedStatement statement = connection.prepareStatement(sql)) {
			setter.set(statement, 1);
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					rows.add(result.getString(1));
				}
			}
		}
	}

	private QueryReplay replay() {
		UntappedConnections connections = this.taps.connections();
		return new QueryReplay(new FreshConnections() {

			@Override
			public boolean canOpen(String dataSource) {
				return connections.contains(dataSource);
			}

			@Override
			public Connection open(String dataSource) throws SQLException {
				return connections.open(dataSource);
			}

		}, new SecretNames(List.of()), Duration.ofSeconds(5));
	}

	private static HikariDataSource pool(EngineDatabase database) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(database.url());
		pool.setUsername(database.username());
		pool.setPassword(database.password());
		pool.setMaximumPoolSize(1);
		return pool;
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
	 * Binds a value.
	 */
	interface Setter {

		void set(PreparedStatement statement, int index) throws SQLException;

	}

	/**
	 * Fills a table.
	 */
	interface Preparation {

		void prepare(HikariDataSource pool) throws Exception;

	}

}
