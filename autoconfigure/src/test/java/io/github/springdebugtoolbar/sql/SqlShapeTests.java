package io.github.springdebugtoolbar.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlShape}.
 */
class SqlShapeTests {

	@Test
	void tablesAreNamedWithoutQuotesAndSchema() {
		assertThat(SqlShape.of("select * from shop.\"orders\" o join customer c on c.id = o.customer_id").tables())
			.containsExactly("orders", "customer");
		assertThat(SqlShape.of("insert into review (id) values (?)").tables()).containsExactly("review");
		assertThat(SqlShape.of("update product set stock = ?").tables()).containsExactly("product");
		assertThat(SqlShape.of("delete from review where id = ?").tables()).containsExactly("review");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "select a from b limit 5", "select a from b order by a offset ? rows fetch first ? rows only",
					"select top 5 a from b", "select a from b where rownum <= 5" })
	void limitIsRecognized(String sql) {
		assertThat(SqlShape.of(sql).limited()).isTrue();
	}

	@Test
	void limitOfASubqueryIsNone() {
		SqlShape shape = SqlShape.of("select a from b where c = (select d from e order by f limit 1)");
		assertThat(shape.limited()).isFalse();
		assertThat(shape.ordered()).isFalse();
		assertThat(shape.tables()).containsExactly("b", "e");
	}

	@Test
	void aggregateIsRecognized() {
		assertThat(SqlShape.of("select count(*) from b").aggregated()).isTrue();
		assertThat(SqlShape.of("select rating, 1 from review group by rating").aggregated()).isTrue();
		assertThat(SqlShape.of("select 'count' from b where account = 1").aggregated()).isFalse();
	}

	@Test
	void lockIsNoTable() {
		SqlShape shape = SqlShape.of("select a from b where c = ? for update nowait");
		assertThat(shape.locking()).isTrue();
		assertThat(shape.tables()).containsExactly("b");
		assertThat(SqlShape.of("select a from b").locking()).isFalse();
	}

}
