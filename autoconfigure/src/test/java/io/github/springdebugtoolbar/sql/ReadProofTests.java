package io.github.springdebugtoolbar.sql;

import java.util.List;

import io.github.springdebugtoolbar.sql.Objection.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReadProof}.
 */
class ReadProofTests {

	@ParameterizedTest
	@ValueSource(strings = { "select 1", "select * from item where id = ?",
			"select o.id, count(*) from orders o group by o.id", "(select 1) union all (select 2)", "((select 1))",
			"values (1), (2)", "table item", "with a as (select 1) select * from a",
			"with recursive tree (id, parent) as (select 1, 2 union all select id + 1, parent from tree) select * from tree",
			"select * from (values (1, 2)) as t (a, b)", "select * from (select 1) t (a)",
			"select * from unnest(?) t (a)", "select cast(x as decimal(10, 2)), x::numeric(10,2) from t",
			"select * from item where name like ? escape '\\' and code like ? escape '\\'",
			"select * from item where name in (?, ?, ?) and (a, b) in ((?, ?), (?, ?))",
			"select row_number() over (partition by a order by b) from t", "select coalesce(max(id), 0) from t;",
			"select /*+ hint */ 1 -- end", "select \"delete\" from item", "select 'delete from item; x' from item",
			"select substring(name from 1 for 2) from item", "select * from item fetch first ? rows only",
			"select id from item limit ? offset ?", "select data->>'a' from item where data @> ?",
			"select listagg(a, ',') within group (order by a) from t", "select pg_catalog.lower(a) from t",
			"select * from t where exists (select 1 from u where u.id = t.id)", "select extract(year from d) from t",
			"select case when (a = 1) then (2) else (3) end from t", "select distinct on (a) a, b from t",
			"select replace(a, 'x', 'y'), insert(a, 1, 2, 'x'), truncate(1.5, 1) from t" })
	void readsAreProven(String sql) {
		assertThat(ReadProof.findObjections(sql, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into item values (1)", "update item set a = 1", "delete from item",
			"merge into item using t on (1 = 1) when matched then delete", "replace into item values (1)",
			"with a as (delete from item returning *) select * from a",
			"with a as (select 1) insert into item select * from a", "with a as (select 1) update item set a = 1",
			"select * into other from item", "select 1 into outfile '/tmp/x'", "select a into @b from item",
			"select * from final table (insert into item values (1))", "(delete from item)",
			"select 1 delete from item" })
	void changesAreNoReads(String sql) {
		assertThat(kinds(sql, false)).contains(Kind.WRITE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select nextval('s')", "select next value for s", "select s.nextval from dual",
			"select setval('s', 1)", "select pg_sleep(1)", "select sleep(1)", "select pg_advisory_lock(1)",
			"select get_lock('a', 1)", "select lo_create(1)", "select * from dblink('a', 'b') as t(a int)",
			"select load_extension('x')", "select load_file('/etc/passwd')", "select benchmark(1, 2)",
			"select my_function(1)", "select my.lower('A')", "select \"nextval\"('s')", "select \"lower\"('a')",
			"select pg_catalog.nextval('s')", "select * from my_function(1) t (a)", "select * from my_function(1) as t",
			"select 1 where exists (select my_function(1))", "select 1 order by my_function(1)",
			"select 1 limit my_function(1)", "values (my_function(1))", "select distinct on (a) my_function(b) from t",
			"select top (5) my_function(b) from t", "with my_function (a) as (select 1) select my_function(1)",
			"select @a := 1", "select a operator(my.+) b from t", "select nextval ('s')", "select nextval/**/('s')",
			"select currval('s')", "select set_config('a', 'b', false)", "select last_insert_id(5)",
			"select query_to_xml('delete from item', true, true, '')", "select * from csvread('x.csv')",
			"select file_write('a', 'b')", "select {fn my_function(1)}", "select 1 procedure analyse()" })
	void callsMustBeKnown(String sql) {
		assertThat(kinds(sql, false)).contains(Kind.FUNCTION);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select * from item for update", "select * from item for no key update",
			"select * from item for share", "select * from item for key share skip locked",
			"select * from item lock in share mode", "select * from item with (updlock, rowlock)",
			"select * from item with (holdlock)", "select * from item where id = ? for update of item nowait" })
	void locksAreNoReads(String sql) {
		assertThat(kinds(sql, false)).contains(Kind.LOCK).doesNotContain(Kind.WRITE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table a (b int)", "drop table item", "call p()", "{call p()}", "{? = call f(?)}",
			"truncate table item", "set a = 1", "explain select 1", "begin", "do $$ begin end $$", "copy item to 'x'",
			"vacuum", "pragma user_version = 5", "exec p", "grant all on item to public", "lock table item", "",
			"select 1 drop table item", "show tables", "from item select 1", "handler item open" })
	void everythingElseIsNoRead(String sql) {
		assertThat(kinds(sql, false)).contains(Kind.OTHER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1; delete from item", "select 1;;select 2", "select 1; -- x\n select 2" })
	void severalStatementsAreNone(String sql) {
		assertThat(kinds(sql, false)).contains(Kind.SEVERAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { "select 1 /*! into outfile '/tmp/x' */", "select 1 /*!50000 , sleep(1) */",
			"select 1 /*M! , sleep(1) */", "select 1--1 into outfile 'x'", "select 8 // 2, nextval('s')",
			"select /* a /* b */ c */ 1", "select 1 /* /* */ , nextval('s') -- */",
			"select E'a\\'' || nextval('s') || ''", "select q'[it's]' from dual", "select $$x;y$$",
			"select 'unterminated", "select \"a\\\" , 1 \"" })
	void textThatDatabasesReadDifferentlyProvesNothing(String sql) {
		assertThat(ReadProof.findObjections(sql, false)).isNotEmpty();
	}

	@Test
	void backslashesAreReadAsTheDatabaseDoes() {
		String sql = "select '\\', nextval(1), '\\'";
		assertThat(kinds(sql, false)).contains(Kind.FUNCTION);
		String hidden = "select 'a\\'' , sleep(1), 'b\\''";
		assertThat(kinds(hidden, true)).contains(Kind.FUNCTION);
		assertThat(kinds("select 'it\\'s'", true)).isEmpty();
	}

	@Test
	void reasonIsThatOfTheStatement() {
		assertThat(reason("select @a := 1")).isEqualTo("it uses the variable @a, which it may set");
		assertThat(reason("select a := 1")).isEqualTo("it sets a variable");
		assertThat(reason("select a from t for share")).isEqualTo("it locks rows");
		assertThat(reason("select next value for s")).isEqualTo("it takes a number from a sequence");
		assertThat(reason("with a as (delete from t returning *) select * from a"))
			.isEqualTo("it changes rows (delete)");
		assertThat(reason("call p()")).isEqualTo("it is no query");
		assertThat(reason("select 1 -- " + "x".repeat(1_000_000)))
			.isEqualTo("it has more than 1,000,000 characters, too many to be proven a read");
	}

	@Test
	void gravestObjectionComesFirst() {
		assertThat(kinds("select nextval('s') from item for update; delete from item", false)).startsWith(Kind.SEVERAL,
				Kind.WRITE, Kind.FUNCTION);
	}

	@Test
	void bigListsAreUnderstood() {
		String sql = "select * from item where id in (" + "?, ".repeat(30_000) + "?)";
		assertThat(ReadProof.findObjections(sql, false)).isEmpty();
	}

	@Test
	void whatIsNotUnderstoodIsNoRead() {
		assertThat(kinds("select from where group", false)).containsExactly(Kind.NOT_UNDERSTOOD);
		assertThat(ReadProof.findObjections("select " + "(".repeat(5_000) + "1" + ")".repeat(5_000), false))
			.isNotEmpty();
	}

	private static String reason(String sql) {
		return ReadProof.findObjections(sql, false).get(0).reason();
	}

	private static List<Kind> kinds(String sql, boolean backslashEscapes) {
		return ReadProof.findObjections(sql, backslashEscapes).stream().map(Objection::kind).toList();
	}

}
