package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.engine.Engine;
import io.github.springdebugtoolbar.engine.EngineDatabase;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SecretNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Whatever the statement is, Explain, Explain with execution and Run again leave
 * contents, definitions, sequences and locks of a real database as they were.
 */
public class NothingChangesTests {

	private static final List<String> CHANGES = List.of("insert into item (id, name) values (9, 'new')",
			"insert into item (id, name) select id + 100, name from item", "update item set name = 'changed'",
			"delete from item", "delete from item where id in (select id from item)");

	private static final List<String> OTHERS = List.of("truncate table item", "drop table item",
			"create table made (id int)", "create table made as select * from item", "alter table item add extra int",
			"create index made on item (name)", "drop view names",
			"merge into item using (select 1 as x) t on (item.id = t.x) when matched then update set name = 'changed'",
			"replace into item (id, name) values (1, 'changed')",
			"with gone as (delete from item returning *) select * from gone",
			"with gone as (select 1) delete from item", "select * into made from item",
			"select * from final table (delete from item)", "select id from item for update",
			"select id from item for no key update", "select id from item for share",
			"select id from item lock in share mode", "select nextval('numbers')", "select nextval(numbers)",
			"select next value for numbers", "call next value for numbers", "values (next value for numbers)",
			"select setval('numbers', 500)", "select setval(numbers, 500)", "select wipe()", "call wipe()",
			"call clear()", "values (wipe())", "select * from item where id = wipe()",
			"select * from item order by wipe()", "select * from item where name = (select wipe() limit 1)",
			"do wipe()", "{call clear()}", "select 1; delete from item", "select 1; commit; delete from item",
			"commit; delete from item", "delete from item; commit", "rollback; delete from item",
			"select 1 /*! ; delete from item */", "select pg_advisory_lock(7)", "select pg_sleep(30)",
			"select get_lock('mine', 0)", "select sleep(30)", "select @kept := 5", "select lo_create(4711)",
			"set session lock_timeout = 7", "pragma user_version = 7", "vacuum", "analyze", "lock table item", "begin",
			"commit", "do $$ begin delete from item; end $$", "execute immediate 'delete from item'",
			"explain analyze delete from item", "analyze delete from item", "select * from numbered",
			"values (1); delete from item", "/* select */ delete from item", "-- select\n delete from item",
			"(delete from item)", "insert into item select 9, 'new' from wiped",
			"insert into item (id) select n from numbered", "delete from item where id in (select id from wiped)",
			"update item set name = 'x' where id = (select max(id) from wiped)", "select * from wiped",
			"insert into counted (name) values ('new')", "insert into counted (name) select name from item");

	private static final List<String> READS = List.of("select 1", "select * from item where id = 1",
			"select name from item where id in (1, 2, 3) order by name desc",
			"select id from item union select id + 9 from item",
			"(select id from item) union all (select id from item)", "((select id from item))", "values (1), (2)",
			"table item", "with a as (select id from item) select * from a",
			"with recursive n (x) as (select 1 union all select x + 1 from n where x < 3) select x from n",
			"with a (x) as (values (1), (2)) select x from a", "select /*+ hint */ id -- the end\n from item",
			"/* first */ select id from item;", "select * from names",
			"select i.id, j.id from item i left join item j on j.id = i.id",
			"select count(*) from item group by name having count(*) > 0",
			"select id from item where exists (select 1 from names)", "select id from item order by id limit 1",
			"select id, row_number() over (order by id) from item", "select lower(name), coalesce(name, 'x') from item",
			"select (select max(id) from item) from item", "select distinct name from item",
			"select id from item intersect select id from item", "select * from (select id from item) t");

	/** Reads that a database has no syntax for. */
	private static final Map<Engine, Set<String>> UNKNOWN = Map.of(Engine.SQLITE,
			Set.of(READS.get(4), READS.get(5), READS.get(7)), Engine.MARIADB, Set.of(READS.get(7)), Engine.HSQLDB,
			Set.of(READS.get(0), READS.get(9), READS.get(18)));

	private final Set<String> explained = new TreeSet<>();

	private final Set<String> ran = new TreeSet<>();

	@ParameterizedTest
	@EnumSource
	void databaseIsAsBefore(Engine engine) throws SQLException {
		EngineDatabase database = engine.create();
		database.execute(schema(engine));
		QueryReplay replay = replay(database);
		String before = state(engine, database);
		assertThat(before).contains("first", "second");
		for (String sql : statements()) {
			Query query = QueriesOf.query("app", sql);
			attempt(sql, this.explained, () -> explain(replay, ReplayAction.EXPLAIN, query, explainPrefix(engine)));
			assertThat(state(engine, database)).as("after explain of " + sql).isEqualTo(before);
			attempt(sql, this.ran, () -> explain(replay, ReplayAction.ANALYZE, query, analyzePrefix(engine)));
			attempt(sql, this.ran, () -> replay.run(query));
			assertThat(state(engine, database)).as("after execution of " + sql).isEqualTo(before);
		}
		assertThat(this.ran).as("proven to read").isSubsetOf("select * from numbered");
		assertThat(this.explained).containsAll(CHANGES);
	}

	@ParameterizedTest
	@EnumSource
	void readsAreExplainedAndRun(Engine engine) throws SQLException {
		EngineDatabase database = engine.create();
		database.execute(schema(engine));
		QueryReplay replay = replay(database);
		String before = state(engine, database);
		for (String sql : READS) {
			Query query = QueriesOf.query("app", sql);
			if (UNKNOWN.getOrDefault(engine, Set.of()).contains(sql)) {
				assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> database.execute(sql));
				continue;
			}
			assertThatNoException().as("explain " + sql).isThrownBy(() -> {
				explain(replay, ReplayAction.EXPLAIN, query, explainPrefix(engine));
				explain(replay, ReplayAction.ANALYZE, query, analyzePrefix(engine));
			});
			assertThat(replay.run(query).rows()).as(sql).isNotEmpty();
			assertThat(state(engine, database)).as("after " + sql).isEqualTo(before);
		}
	}

	// For MariaDB the first literal ends before the comma.
	@Test
	void textThatOneDatabaseReadsDifferentlyIsRefusedByIt() throws SQLException {
		Query query = QueriesOf.query("app", "select '\\'' , wipe() -- '");
		EngineDatabase mariaDb = Engine.MARIADB.create();
		mariaDb.execute(schema(Engine.MARIADB));
		assertThatExceptionOfType(ReplayRefusedException.class).isThrownBy(() -> replay(mariaDb).run(query))
			.withMessageContaining("it calls wipe");
		assertThat(replay(Engine.POSTGRESQL.create()).run(query).rows()).hasSize(1);
	}

	@Test
	void everyRefusalSaysWhyAndWhatToDo() {
		QueryReplay replay = replay(new EngineDatabase("jdbc:none:", "", ""));
		for (String sql : statements()) {
			Optional<Refusal> refusal = replay.findRefusal(ReplayAction.RUN, QueriesOf.query("app", sql));
			boolean view = sql.matches("select \\* from (numbered|wiped)");
			assertThat(refusal.map(Refusal::reason).orElse("")).as(sql)
				.matches(view ? "" : "Not run again: (it|there) .+\\. "
						+ "(Nothing was executed|Explain shows its plan without executing it)\\.");
		}
	}

	private static QueryReplay replay(EngineDatabase database) {
		return new QueryReplay(new DatabaseConnections(database), new SecretNames(List.of()), Duration.ofSeconds(2));
	}

	private static List<String> statements() {
		return Stream.concat(CHANGES.stream(), OTHERS.stream()).toList();
	}

	private static void attempt(String sql, Set<String> done, Attempt attempt) {
		try {
			attempt.run();
			done.add(sql);
		}
		catch (SQLException ex) {
			assertThat(ex.getMessage()).as(sql).isNotBlank().doesNotContain("busy with earlier");
		}
	}

	private static void explain(QueryReplay replay, ReplayAction action, Query query, String prefix)
			throws SQLException {
		replay.ask(action, query, (session) -> {
			PreparedStatement statement = session.prepare(prefix, "");
			return statement.execute();
		});
	}

	private static String explainPrefix(Engine engine) {
		return switch (engine) {
			case H2, H2_EXACT_NAMES, H2_LOWER_NAMES -> "explain ";
			case HSQLDB -> "explain plan for ";
			case SQLITE -> "explain query plan ";
			case POSTGRESQL -> "explain (format json) ";
			case MARIADB -> "explain format=json ";
		};
	}

	private static String analyzePrefix(Engine engine) {
		return switch (engine) {
			case H2, H2_EXACT_NAMES, H2_LOWER_NAMES, POSTGRESQL -> "explain analyze ";
			case HSQLDB, SQLITE -> explainPrefix(engine);
			case MARIADB -> "analyze format=json ";
		};
	}

	private static String[] schema(Engine engine) {
		List<String> schema = new ArrayList<>(List.of("create table item (id int primary key, name varchar(20))",
				"insert into item values (1, 'first')", "insert into item values (2, 'second')",
				"create view names as select name from item"));
		List<String> own = switch (engine) {
			case H2, H2_EXACT_NAMES,
					H2_LOWER_NAMES ->
				List.of("create sequence numbers",
						"create table counted (id int default next value for numbers, name varchar(20))",
						"create view numbered as select next value for numbers as n",
						"create alias wipe for \"" + NothingChangesTests.class.getName() + ".wipe\"",
						"create view wiped as select wipe() as id");
			case HSQLDB ->
				List.of("create sequence numbers", "create procedure clear() modifies sql data delete from item",
						"create view numbered (n) as values (next value for numbers)");
			case SQLITE -> List.of("create view numbered as select 1 as n");
			case POSTGRESQL -> List.of("create sequence numbers",
					"create table counted (id int default nextval('numbers'), name varchar(20))",
					"create function wipe() returns int language sql as 'delete from item; select 1'",
					"create procedure clear() language sql as 'delete from item'",
					"create view numbered as select nextval('numbers') as n",
					"create view wiped as select wipe() as id");
			case MARIADB -> List.of("create sequence numbers",
					"create table counted (id int default nextval(numbers), name varchar(20))",
					"create function wipe() returns int deterministic modifies sql data begin delete from item; return 1; end",
					"create procedure clear() delete from item", "create view numbered as select nextval(numbers) as n",
					"create view wiped as select wipe() as id");
		};
		schema.addAll(own);
		return schema.toArray(String[]::new);
	}

	// For H2: a function in Java that writes.
	public static int wipe(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return statement.executeUpdate("delete from item");
		}
	}

	private static String state(Engine engine, EngineDatabase database) throws SQLException {
		List<String> state = new ArrayList<>();
		try (Connection connection = database.connect()) {
			state.addAll(rows(connection, "select * from item order by id"));
			for (String sql : definitions(engine)) {
				state.addAll(rows(connection, sql));
			}
			try (Statement statement = connection.createStatement()) {
				statement.setQueryTimeout(5);
				statement.executeUpdate("update item set name = name");
			}
		}
		return String.join("\n", state);
	}

	private static List<String> definitions(Engine engine) {
		String tables = "select table_name from information_schema.tables where lower(table_schema) = ";
		String columns = "select column_name from information_schema.columns where lower(table_name) = 'item' order by 1";
		return switch (engine) {
			case H2, H2_EXACT_NAMES, H2_LOWER_NAMES -> List.of(
					"SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_SCHEMA) = 'public' ORDER BY 1",
					"SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS WHERE LOWER(TABLE_NAME) = 'item' ORDER BY 1",
					"SELECT BASE_VALUE FROM INFORMATION_SCHEMA.SEQUENCES",
					"SELECT INDEX_NAME FROM INFORMATION_SCHEMA.INDEXES ORDER BY 1");
			case HSQLDB -> List.of(tables + "'public' order by 1", columns,
					"select next_value from information_schema.sequences where sequence_name = 'NUMBERS'");
			case SQLITE -> List.of("select name, sql from sqlite_master order by 1", "pragma user_version");
			case POSTGRESQL ->
				List.of(tables + "'public' order by 1", columns, "select last_value, is_called from numbers",
						"select indexname from pg_indexes where schemaname = 'public' order by 1",
						"select count(*) from pg_largeobject_metadata",
						"select count(*) from pg_locks where locktype = 'advisory'");
			case MARIADB -> List.of(tables + "database() order by 1", columns,
					"select next_not_cached_value from numbers", "select is_free_lock('mine')",
					"select index_name from information_schema.statistics where table_schema = database() order by 1");
		};
	}

	private static List<String> rows(Connection connection, String sql) throws SQLException {
		List<String> found = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				StringBuilder row = new StringBuilder();
				for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
					row.append(rows.getString(i)).append('|');
				}
				found.add(row.toString());
			}
		}
		return found;
	}

	/**
	 * Something that may fail.
	 */
	interface Attempt {

		void run() throws SQLException;

	}

	/**
	 * Connections to one database.
	 */
	record DatabaseConnections(EngineDatabase database) implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return this.database.connect();
		}

	}

}
