package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.concurrent.FutureTask;

import io.github.springdebugtoolbar.recording.LongTexts;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Statements}.
 */
class StatementsTests {

	private final Statements statements = new Statements(10_000);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "select a from t where b=1 | select a from t where b=2",
					"select a from t where b='it''s' | select a from t where b = ?",
					"select a from t where b in (?,?,?) | select a from t where b in (?)",
					"select a from t where b in (1, 2) | select a from t where b in (?, ?, ?)",
					"select a from t /* hint */ where b=? -- end | SELECT a FROM t WHERE b=?",
					"insert into t (a,b) values (?,?),(?,?) | insert into t (a, b) values (?, ?)",
					"select a from t where (b,c) in ((?,?),(?,?)) | select a from t where (b,c) in ((?,?))",
					"select a from t where b=$1 | select a from t where b=?" })
	void fingerprintIgnoresValues(String first, String second) {
		assertThat(fingerprint(first)).isEqualTo(fingerprint(second));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "select a from t where b=? | select a from t where c=?",
					"select a from \"T\" | select a from \"t\"", "select a from t | select a from t order by a",
					"select a from t where b in (?) | select a from t where b = ?",
					"select f(?,?) from t | select g(?,?) from t", "select \"?\" from t | select ? from t" })
	void fingerprintTellsStatementsApart(String first, String second) {
		assertThat(fingerprint(first)).isNotEqualTo(fingerprint(second));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "select 1 | SELECT", "  (select 1) union (select 2) | SELECT", "/* hi */ values (1) | SELECT",
					"with x as (select 1) select * from x | SELECT",
					"with x as (delete from t returning *) select * from x | DELETE",
					"with x as (select 1) insert into t select * from x | INSERT",
					"with recursive x(a) as (values (1)) select * from x | SELECT", "insert into t values (1) | INSERT",
					"update t set a=1 | UPDATE", "delete from t | DELETE", "truncate table t | DELETE",
					"merge into t using s on (a=b) when matched then update set c=1 | MERGE", "{call p(?)} | CALL",
					"{? = call f(?)} | CALL", "create table t (a int) | DDL", "set search_path to x | OTHER",
					"explain select 1 | OTHER", "☃ | OTHER", "`` | OTHER" })
	void kindIsToldByTheText(String sql, StatementKind kind) {
		assertThat(this.statements.find(sql).kind()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "select a from t where t.password=? | password",
			"select a from t where t.\"PassWord\" = ? | PassWord", "select a from t where ? = t.token | token",
			"update users set password=?, name=? where id=? | password,name,id",
			"insert into users (id, password) values (?, ?) | id,password",
			"insert into users (id, password) values (?, ?), (?, crypt(?, gen_salt('bf'))) | id,password,id,password",
			"insert into users (id, password) values (default, ?) | password",
			"select a from t where upper(email) = upper(?) | email", "select a from t where b between ? and ? | b,b",
			"select a from t where token in (?, ?) and c = ? | token,token,c",
			"select a from t where b like ? escape '!' or c not like ? | b,c",
			"select a from t where b = coalesce(?, ?) limit ? offset ? | b,b,limit,offset",
			"select a from t where (b = ? or c > ?) and d <= ? | b,c,d", "{call p(?, ?)} | ,",
			"select a from t where b = (select max(c) from s where secret = ?) and e = ? | secret,e" })
	void parametersAreNamedByTheirColumns(String sql, String names) {
		assertThat(this.statements.find(sql).parameterNames()).isEqualTo(List.of(names.split(",", -1)));
	}

	@Test
	void parametersBeyondACutBelongToTheLastColumn() {
		SqlStatement statement = new Statements(60).find("select a from t where token in (?" + ",?".repeat(100) + ")");
		assertThat(statement.isCut()).isTrue();
		assertThat(statement.parameterName(101)).isEqualTo("token");
	}

	@Test
	void parametersBeyondACutHaveAllNamesThatArePossible() {
		String rows = "insert into account (name, password) values (?, ?)" + ", (?, ?)".repeat(1_000);
		assertThat(new Statements(100).find(rows).parameterName(1_500)).isEqualTo("name, password");
		String list = "select a from t where b in (?" + ", ?".repeat(1_000) + ") and password = ?";
		assertThat(new Statements(100).find(list).parameterName(1_002)).isEqualTo("b, password");
	}

	@Test
	void secretNamedInTheMiddleOfACutTextIsKnown() {
		String start = "select a from t where b in (?" + ", ?".repeat(1_000) + ")";
		String end = " and c in (?" + ", ?".repeat(2_000) + ")";
		assertThat(new Statements(100).find(start + " and password = ?" + end).parameterName(1_002))
			.isEqualTo("b, password, c");
	}

	@Test
	void nameThatACutGoesThroughIsRead() {
		SqlStatement cut = new Statements(34).find("select a from t where ? = t.password and b = ?");
		assertThat(cut.sql()).endsWith(" = t.passwo");
		assertThat(cut.parameterName(1)).isEqualTo("password");
		assertThat(cut.parameterName(2)).isEqualTo("password, b");
	}

	@Test
	void whatIsBoundBeyondTheCutOfAnEndlessTextMayBeSecret() {
		String literal = "'" + "x".repeat(1_000_000) + "'";
		SqlStatement cut = new Statements(100)
			.find("select a from t where b = ? and c = " + literal + " and password = ? and d = " + literal);
		assertThat(cut.parameterName(1)).isEqualTo("b");
		assertThat(new SecretNames(List.of()).matches(cut.parameterName(2))).isTrue();
	}

	@Test
	void cutStatementLeadsToItsWholeText() {
		String sql = "select a from t where b in (?" + ", ?".repeat(1_000) + ")";
		SqlStatement cut = new Statements(100, new LongTexts(10_000)).find(sql);
		assertThat(cut.sql()).hasSize(100);
		assertThat(cut.findWhole()).contains(sql);
		assertThat(new Statements(100).find(sql).findWhole()).isEmpty();
		assertThat(new Statements(10_000).find(sql).findWhole()).contains(sql);
	}

	@Test
	void cutStatementIsLookedAtOnce() {
		Statements statements = new Statements(100, new LongTexts(1_000));
		String sql = "select a from t where b in (1" + ", 2".repeat(100) + ") and c = ?";
		SqlStatement first = statements.find(sql);
		statements.find("select '" + "x".repeat(300) + "'");
		assertThat(first.findWhole()).isEmpty();
		SqlStatement again = statements.find(sql);
		assertThat(again.findWhole()).contains(sql);
		assertThat(again.parameterNames()).isSameAs(first.parameterNames());
	}

	@Test
	void longListsHaveTheSameFingerprintAlthoughTheyAreCut() {
		Statements cutting = new Statements(100);
		String start = "select a from t where b in (?";
		assertThat(cutting.find(start + ",?".repeat(100) + ")").fingerprint())
			.isEqualTo(cutting.find(start + ",?".repeat(5_000) + ")").fingerprint());
	}

	// Pitfall: a regular expression overflows the stack on a big IN list.
	@ParameterizedTest
	@ValueSource(strings = { "?", "12345", "'it''s'", "(?, 'x')", "/* c */ ?" })
	void bigListsNeedNoStack(String value) throws Exception {
		String sql = "select a from t where b in (" + value + (", " + value).repeat(30_000) + ") and c = ?";
		FutureTask<SqlStatement> task = new FutureTask<>(() -> new Statements(10_000_000).find(sql));
		new Thread(null, task, "small stack", 160_000).start();
		SqlStatement statement = task.get();
		assertThat(statement.kind()).isEqualTo(StatementKind.SELECT);
		assertThat(statement.fingerprint())
			.isEqualTo(fingerprint("select a from t where b in (" + value + ") and c = ?"));
		assertThat(statement.parameterNames()).endsWith("c");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "select 'open", "select \u2603 from t", "/* never closed", "\u0000" })
	void whatCannotBeSplitIsKept(String sql) {
		assertThat(this.statements.find(sql).sql()).isEqualTo(sql);
	}

	@Test
	void sameTextIsTheSameStatement() {
		assertThat(this.statements.find("select 1 from t")).isSameAs(this.statements.find("select 1 from t"));
	}

	@Test
	void shortTextsAreForgottenToo() {
		for (int i = 0; i < 2 * Statements.MAX_STATEMENTS; i++) {
			this.statements.find("s" + i);
		}
		assertThat(this.statements.size()).isLessThanOrEqualTo(Statements.MAX_STATEMENTS);
	}

	private String fingerprint(String sql) {
		return this.statements.find(sql).fingerprint();
	}

}
