package io.github.springdebugtoolbar.sql;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Property tests for {@link ReadProof}: what cannot be understood is refused, never
 * thrown.
 */
class ReadProofPropertyTests {

	private static final String[] WORDS = { "select", "from", "item", "where", "(", ")", ",", "?", "'x'", "'", "\"",
			"--", "/*", "*/", "\n", ";", "$1", "$$", "1", "and", "in", "values", "union", "with a as (", "case", "when",
			"end", "\\", "@", "#", "é", "\u0000", "{", "}", "[", "]", "*", "=", "limit", "order by", "join", "on" };

	private static final String[] CHANGES = { "delete from item", "insert into item values (1)",
			"update item set a = 1", "drop table item", "merge into item using t on (1 = 1) when matched then delete",
			"truncate table item" };

	@Property
	void anyTextIsProvenOrRefused(@ForAll("texts") String sql, @ForAll boolean backslashEscapes) {
		assertThat(ReadProof.findObjections(sql, backslashEscapes)).isNotNull();
		assertThat(ReadProof.findNames(sql)).isNotNull();
		assertThat(SecretOutputs.find(sql, (name) -> true)).isNotNull();
	}

	@Property
	void changeIsNeverProven(@ForAll("around") String before, @ForAll("changes") String change,
			@ForAll("around") String after, @ForAll boolean backslashEscapes) {
		assertThat(ReadProof.findObjections(before + " " + change + " " + after, backslashEscapes)).isNotEmpty();
	}

	@Provide
	Arbitrary<String> texts() {
		Arbitrary<String> words = Combinators
			.combine(Arbitraries.of(WORDS).list().ofMaxSize(15), Arbitraries.of("", " "))
			.as((all, space) -> "select " + String.join(space, all));
		return Arbitraries.oneOf(words, Arbitraries.strings().all().ofMaxLength(40));
	}

	@Provide
	Arbitrary<String> changes() {
		return Arbitraries.of(CHANGES);
	}

	// Nothing that could hide the change in a literal or a comment.
	@Provide
	Arbitrary<String> around() {
		List<String> harmless = List.of("select", "1", "from", "item", "(", ")", ",", "?", "'x'", ";", "with a as (",
				"union", "where", "\n", "/* c */");
		return Arbitraries.of(harmless).list().ofMaxSize(5).map((all) -> String.join(" ", all));
	}

}
