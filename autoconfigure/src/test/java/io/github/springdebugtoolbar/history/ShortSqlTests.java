package io.github.springdebugtoolbar.history;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ShortSql}.
 */
class ShortSqlTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
			select 1 from t where a = 'secret'     | select ? from t where a = ?
			update t set a = 'it''s', b = 2.5      | update t set a = ?, b = ?
			select 'a\\'b' from t                  | select ? from t
			select c1_0.id from c1_0 where x = :id | select c1_0.id from c1_0 where x = :id
			select "a'b", `c'd` from t             | select "a'b", `c'd` from t
			call f($x$ secret $x$, $$ it's $$)     | call f(?, ?)
			select 1 /* 'secret' */ from t         | select ? from t
			select 1 from t -- secret              | select ? from t
			insert into t values ('never closed    | insert into t values (?
			select 0x1F, 1e5, a1 from t            | select ?, ?, a1 from t
			""")
	void literalsAndCommentsGo(String sql, String expected) {
		assertThat(ShortSql.of(sql)).isEqualTo(expected);
	}

	@Test
	void longSelectListGoes() {
		assertThat(ShortSql.of("select " + "o1_0.customer_id, ".repeat(20) + "id\n  from orders o1_0 where id = ?"))
			.isEqualTo("select … from orders o1_0 where id = ?");
	}

	@Test
	void isBounded() {
		assertThat(ShortSql.of("update t set a = ?" + ", b = ?".repeat(100_000))).hasSize(400).endsWith("…");
	}

	@Test
	void secretAfterTheCutIsNotReadAsAName() {
		assertThat(ShortSql.of("insert into t values ('" + "secret".repeat(2_000) + "')"))
			.isEqualTo("insert into t values (?");
	}

}
