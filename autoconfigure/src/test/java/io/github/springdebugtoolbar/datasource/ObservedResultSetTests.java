package io.github.springdebugtoolbar.datasource;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.ResultColumn;
import io.github.springdebugtoolbar.recording.ResultReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ObservedResultSet}: what is noted of the reading of rows.
 */
class ObservedResultSetTests {

	private static final String ALL = "select * from item order by id";

	private final Taps taps = new Taps(new CaptureLimits(1_000, 20, new ReadingLimits(true, true)));

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL", "MARIADB" })
	void columnsThatAreNotReadAreNamed(Engine engine) throws Exception {
		DataSource items = items(engine);
		ResultReading reading = read(items, ALL, (row) -> {
			row.getLong(1);
			row.getString("name");
		});
		assertThat(reading.columns()).extracting((column) -> column.name().toLowerCase(Locale.ROOT))
			.containsExactly("id", "name", "price", "note", "story");
		assertThat(reading.columns()).extracting(ResultColumn::read).containsExactly(true, true, false, false, false);
		assertThat(reading.columns()).extracting(ResultColumn::wide).containsExactly(false, false, false, false, true);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void mappersThatReadAllLeaveNothingOut(Engine engine) throws Exception {
		DataSource items = items(engine);
		assertThat(this.taps.queries(() -> new JdbcTemplate(items).queryForList(ALL))).singleElement()
			.satisfies((query) -> assertThat(query.reading().columns()).isEmpty());
		assertThat(this.taps.queries(() -> new JdbcTemplate(items).queryForRowSet(ALL))).singleElement()
			.satisfies((query) -> assertThat(query.reading().columns()).isEmpty());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void sameValuesHaveTheSameHash(Engine engine) throws Exception {
		DataSource items = items(engine);
		Reader all = (row) -> {
			row.getLong(1);
			row.getString(2);
			row.getBigDecimal(3);
			row.getInt("note");
			row.wasNull();
		};
		Long hash = read(items, ALL, all).hash();
		assertThat(hash).isNotNull().isEqualTo(read(items, ALL, all).hash());
		assertThat(read(items, "select * from item order by id desc", all).hash()).isNotEqualTo(hash);
		assertThat(read(items, "select * from item where id < 19 order by id", all).hash()).isNotEqualTo(hash);
		assertThat(read(items, ALL, (row) -> row.getLong(1)).hash()).isNotEqualTo(hash);
		new JdbcTemplate(items).update("update item set note = 0 where id = 7");
		assertThat(read(items, ALL, all).hash()).isNotEqualTo(hash);
		new JdbcTemplate(items).update("update item set note = null where id = 7");
		assertThat(read(items, ALL, all).hash()).isEqualTo(hash);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void partIsNotTheWhole(Engine engine) throws Exception {
		DataSource items = items(engine);
		Long whole = read(items, "select id from item where id < 11 order by id", (row) -> row.getLong(1)).hash();
		ResultReading part = this.taps.queries(() -> {
			try (Connection connection = items.getConnection();
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("select id from item order by id")) {
				for (int i = 0; i < 10; i++) {
					rows.next();
					rows.getLong(1);
				}
			}
		}).get(0).reading();
		assertThat(part.hash()).isNotNull().isNotEqualTo(whole);
		assertThat(part.columns()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void whatCannotBeComparedHasNoHash(Engine engine) throws Exception {
		DataSource items = items(engine);
		assertThat(read(items, ALL, (row) -> row.getCharacterStream("story")).hash()).isNull();
		assertThat(read(items, ALL, (row) -> row.getObject(3, BigDecimal.class)).hash()).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(names = { "H2" })
	void nothingIsNotedIfNobodyListens(Engine engine) throws Exception {
		Taps deaf = new Taps();
		DataSource items = deaf.tap(plain(engine), "shop");
		List<Query> queries = deaf.queries(() -> new JdbcTemplate(items).query(ALL,
				(RowCallbackHandler) (row) -> assertThat(row).isExactlyInstanceOf(TappedResultSet.class)));
		assertThat(queries.get(0).reading()).isEqualTo(ResultReading.UNKNOWN);
	}

	private ResultReading read(DataSource items, String sql, Reader reader) throws Exception {
		return this.taps.queries(() -> {
			try (Connection connection = items.getConnection();
					Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery(sql)) {
				while (rows.next()) {
					reader.read(rows);
				}
			}
		}).get(0).reading();
	}

	private DataSource items(Engine engine) throws SQLException {
		return this.taps.tap(plain(engine), "shop");
	}

	private static DataSource plain(Engine engine) throws SQLException {
		EngineDatabase database = engine.create();
		database.execute("create table item (id bigint primary key, name varchar(100), price numeric(10, 2), "
				+ "note integer, story " + ((engine == Engine.H2) ? "clob" : "text") + ")");
		for (int i = 1; i <= 20; i++) {
			database.execute("insert into item values (" + i + ", 'name " + i + "', " + i + ".50, null, 'once')");
		}
		return new DriverManagerDataSource(database.url(), database.username(), database.password());
	}

	/**
	 * Reads a row.
	 */
	private interface Reader {

		void read(ResultSet row) throws SQLException;

	}

}
