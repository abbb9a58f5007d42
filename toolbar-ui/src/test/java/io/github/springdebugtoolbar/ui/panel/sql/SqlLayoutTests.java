package io.github.springdebugtoolbar.ui.panel.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlLayout}.
 */
class SqlLayoutTests {

	@Test
	void everyClauseIsALine() {
		assertThat(
				SqlLayout.of("select o.id,o.total,count(*) from orders o left join customers c on c.id=o.customer_id "
						+ "where o.created_at>=? and o.status=? order by o.id desc"))
			.isEqualTo("""
					select o.id, o.total, count(*)
					from orders o
					left join customers c on c.id = o.customer_id
					where o.created_at >= ?
					  and o.status = ?
					order by o.id desc""");
	}

	@Test
	void writesAreLaidOut() {
		assertThat(SqlLayout.of("insert into orders (id,total) values (?,?)"))
			.isEqualTo("insert into orders (id, total)\nvalues (?, ?)");
		assertThat(SqlLayout.of("update orders set total=?,status=? where id=?"))
			.isEqualTo("update orders\nset total = ?, status = ?\nwhere id = ?");
	}

	@Test
	void subqueriesStayIndented() {
		assertThat(SqlLayout.of("select a from b where exists (select 1 from c where c.b=b.id)")).isEqualTo("""
				select a
				from b
				where exists (
				    select 1
				    from c
				    where c.b = b.id
				  )""");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "select a::text from b where c->>'x'=?", "select * from t where doc @> '{\"a\": 1}'::jsonb",
					"select 'it''s  a -- text', \"odd  name\" from t", "select 1 -- first, second\n, 2", "}{ not ( sql",
					"", "select a from b where c ~* ? and d !~~ ? and e <=> f", "declare @x int = 1; select @x",
					"select $1, :name, ?::int" })
	void meaningIsNeverChanged(String sql) {
		assertThat(SqlComparison.isSame(SqlLayout.of(sql), sql)).isTrue();
	}

	@Test
	void whatCannotBeLaidOutStaysAsItIs() {
		String sql = "select a from b where c @> '{1}'";
		assertThat(SqlComparison.isSame("select a from b where c @ > '{1}'", sql)).isFalse();
		assertThat(SqlLayout.of(sql)).contains("@>");
	}

	@Test
	void longTextsStayAsTheyAre() {
		String sql = "select " + "a,".repeat(20_000) + "b from c";
		assertThat(SqlLayout.of(sql)).isEqualTo(sql);
	}

	@Test
	void whiteSpaceMattersInQuotesAndBetweenWords() {
		assertThat(SqlComparison.isSame("select 'a b'", "select 'a  b'")).isFalse();
		assertThat(SqlComparison.isSame("select a b", "select ab")).isFalse();
		assertThat(SqlComparison.isSame("select a,b", "select a,\n  b")).isTrue();
	}

}
