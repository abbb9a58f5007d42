package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.recording.SqlStatement;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link Statements}: no text is refused, and what does not matter
 * does not change a fingerprint.
 */
class StatementsPropertyTests {

	private static final String[] WORDS = { "select", "insert into", "update", "delete from", "with", "from", "where",
			"(", ")", ",", "?", "'", "''", "'it''s'", "\"", "\"Name\"", "`", "[a]", "--", "/*", "*/", "\n", ";", "$1",
			"$$", "$tag$", ":name", "::", "1", "1e5", "0x1F", "x'AB'", "and", "in", "values", "{call p(", "}", "{? =",
			"\\", "E'\\''", "q'[a]'", "N'a'", "@", "#", "é", "\u0000", "\ud83d", "☃", "a.b.c", "case when", "end" };

	private static final String[] SPACES = { " ", "\n", "\t", "  ", " \r\n ", " /* a comment */ ", " -- to the end\n" };

	private final Statements statements = new Statements(1_000);

	@Property
	void anyTextIsKept(@ForAll("texts") String sql) {
		SqlStatement statement = this.statements.find(sql);
		assertThat(statement.sql()).isEqualTo(sql.substring(0, Math.min(sql.length(), 1_000)));
		assertThat(statement.length()).isEqualTo(sql.length());
		assertThat(statement.fingerprint()).hasSize(12).isEqualTo(new Statements(1_000).find(sql).fingerprint());
	}

	@Property
	void anyTextHasAShape(@ForAll("texts") String sql) {
		assertThat(SqlShape.of(sql)).isEqualTo(SqlShape.of(sql));
	}

	@Property
	void spaceAndCommentsDoNotMatter(@ForAll("queries") List<String> query, @ForAll("spaces") List<String> spaces) {
		assertThat(fingerprint(join(query, spaces))).isEqualTo(fingerprint(String.join(" ", query)));
	}

	@Property
	void caseOfWordsDoesNotMatter(@ForAll("queries") List<String> query) {
		List<String> loud = query.stream()
			.map((word) -> word.startsWith("'") ? word : word.toUpperCase(Locale.ROOT))
			.toList();
		assertThat(fingerprint(String.join(" ", loud))).isEqualTo(fingerprint(String.join(" ", query)));
	}

	@Property
	void literalsDoNotMatter(@ForAll("queries") List<String> query, @ForAll("literals") String literal) {
		List<String> bound = query.stream().map((word) -> word.startsWith("'") ? "?" : word).toList();
		List<String> other = query.stream().map((word) -> word.startsWith("'") ? literal : word).toList();
		assertThat(fingerprint(String.join(" ", other))).isEqualTo(fingerprint(String.join(" ", bound)));
	}

	@Property
	void lengthOfListsDoesNotMatter(@ForAll("lengths") int one, @ForAll("lengths") int other) {
		String sql = "select a from t where b in (%s) and c = ?";
		assertThat(fingerprint(sql.formatted("?" + ", ?".repeat(one))))
			.isEqualTo(fingerprint(sql.formatted("?" + ", ?".repeat(other))));
	}

	@Property
	void columnsMatter(@ForAll("names") String one, @ForAll("names") String other) {
		String sql = "select %s from t";
		assertThat(fingerprint(sql.formatted(one)).equals(fingerprint(sql.formatted(other))))
			.isEqualTo(one.equals(other));
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(40).map((all) -> String.join(" ", all));
		Arbitrary<String> glued = Arbitraries.of(WORDS).list().ofMaxSize(40).map((all) -> String.join("", all));
		Arbitrary<String> queries = queries().map((all) -> String.join(" ", all));
		Arbitrary<String> cut = Combinators.combine(queries, Arbitraries.integers().between(0, 200))
			.as((sql, length) -> sql.substring(0, Math.min(sql.length(), length)));
		Arbitrary<String> tooLong = words.map((sql) -> sql + " 'x' ,".repeat(300));
		return Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(4, glued), Tuple.of(2, cut), Tuple.of(1, tooLong),
				Tuple.of(2, Arbitraries.strings().all().ofMaxLength(60)),
				Tuple.of(2, Arbitraries.strings().ascii().ofMaxLength(60)));
	}

	@Provide
	Arbitrary<List<String>> queries() {
		Arbitrary<String> conditions = Arbitraries
			.of("a = 'x'", "t . b > 'y'", "c in ( 'x' , 'y' )", "exists ( select d from u )", "lower ( e ) like 'z'",
					"f between 'a' and 'b'", "g is null")
			.list()
			.ofMinSize(1)
			.ofMaxSize(5)
			.map((all) -> String.join(" and ", all));
		return Combinators
			.combine(Arbitraries.of("id", "t . id , t . name", "count ( * )", "*"), Arbitraries.of("t", "s . t", "t x"),
					conditions, Arbitraries.of("", " order by id", " group by id"))
			.as((columns, table, where, end) -> List
				.of(("select " + columns + " from " + table + " where " + where + end).split(" ")));
	}

	@Provide
	Arbitrary<List<String>> spaces() {
		return Arbitraries.of(SPACES).list().ofSize(12);
	}

	@Provide
	Arbitrary<String> literals() {
		Arbitrary<String> texts = Arbitraries.strings()
			.withCharRange(' ', '~')
			.excludeChars('\'', '\\')
			.ofMaxLength(20)
			.map((text) -> "'" + text + "'");
		return Arbitraries.oneOf(texts, Arbitraries.of("''", "'it''s'", "'?'", "'-- no'", "'/* no */'", "'\"'", "'é☃'"),
				Arbitraries.longs().greaterOrEqual(0).map(String::valueOf), Arbitraries.of("1.5", "2e10", "0xFF"));
	}

	@Provide
	Arbitrary<Integer> lengths() {
		return Arbitraries.integers().between(0, 120);
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(3).map((name) -> "c_" + name);
	}

	private static String join(List<String> words, List<String> spaces) {
		StringBuilder sql = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			sql.append((i > 0) ? spaces.get(i % spaces.size()) : "").append(words.get(i));
		}
		return sql.toString();
	}

	private String fingerprint(String sql) {
		return this.statements.find(sql).fingerprint();
	}

}
