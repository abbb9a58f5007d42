package io.github.springdebugtoolbar.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.schema.TableIndex.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SchemaReader}.
 */
class SchemaReaderTests {

	@ParameterizedTest
	@EnumSource
	void columnsIndexesAndKeysAreRead(Engine engine) throws SQLException {
		EngineDatabase database = engine.create();
		database.execute("create table a_b (id int primary key)", "create table axb (id int primary key)",
				"create table item (id int primary key, a_id int, code varchar(20), amount numeric(8, 2),"
						+ " foreign key (a_id) references a_b (id))",
				"create unique index item_code on item (code, amount)");
		TableSchema item = read(database, engine, "item");
		assertThat(item.columns()).extracting((column) -> column.name().toLowerCase(Locale.ROOT))
			.containsExactly("id", "a_id", "code", "amount");
		assertThat(item.findColumn("CODE")).get().matches(TableColumn::isText);
		assertThat(item.indexes()).filteredOn((index) -> index.name().equalsIgnoreCase("item_code"))
			.singleElement()
			.satisfies((index) -> {
				assertThat(index.unique()).isTrue();
				assertThat(index.columns()).isEqualToIgnoringCase("code, amount");
				assertThat(index.isPartial()).isFalse();
			});
		assertThat(item.findForeignKey("A_ID")).get()
			.extracting(ForeignKey::table)
			.asString()
			.isEqualToIgnoringCase("a_b");
		assertThat(read(database, engine, "a_b").columns()).hasSize(1);
	}

	@Test
	void postgresTellsConditionsExpressionsAndStatistics() throws SQLException {
		EngineDatabase database = Engine.POSTGRESQL.create();
		database.execute("create table item (id int primary key, code varchar(20), kind int)",
				"insert into item select x, 'c' || x, mod(x, 7) from generate_series(1, 5000) x",
				"create index part on item (code) where kind = 3", "create index low on item (lower(code), kind)",
				"analyze item");
		TableSchema item = read(database, Engine.POSTGRESQL, "item");
		assertThat(item.rows()).isEqualTo(5000);
		assertThat(item.findColumn("kind").orElseThrow().distinct()).isEqualTo(7);
		assertThat(item.findColumn("code").orElseThrow().distinct()).isEqualTo(5000);
		assertThat(item.indexes()).contains(
				new TableIndex("part", List.of(new Part("code", false)), false, "(kind = 3)"), new TableIndex("low",
						List.of(new Part("lower((code)::text)", true), new Part("kind", false)), false, ""));
	}

	@Test
	void unknownTableIsNone() throws SQLException {
		try (Connection connection = Engine.H2.create().connect()) {
			assertThat(SchemaReader.read(connection, "NOTHING")).isEmpty();
		}
	}

	@Test
	void indexServesWhatItBeginsWith() {
		TableIndex index = new TableIndex("i",
				List.of(new Part("a", false), new Part("B", false), new Part("c", false)), false, "");
		assertThat(index.serves(List.of("b", "a"), List.of("C"))).isTrue();
		assertThat(index.serves(List.of("b"), List.of())).isFalse();
		assertThat(index.serves(List.of(), List.of("b", "a"))).isFalse();
		assertThat(index.serves(List.of("a", "b", "c", "d"), List.of())).isFalse();
	}

	private static TableSchema read(EngineDatabase database, Engine engine, String table) throws SQLException {
		boolean upper = engine == Engine.H2 || engine == Engine.HSQLDB;
		try (Connection connection = database.connect()) {
			return SchemaReader.read(connection, upper ? table.toUpperCase(Locale.ROOT) : table).orElseThrow();
		}
	}

}
