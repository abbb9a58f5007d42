package io.github.springdebugtoolbar.sql;

import java.util.List;

import io.github.springdebugtoolbar.sql.ColumnCondition.Kind;
import io.github.springdebugtoolbar.sql.TableUse.OrderColumn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link TableUses}.
 */
class TableUsesTests {

	@Test
	void everyKindOfConditionIsTold() {
		assertThat(only(
				"select * from \"Order\" o where o.a = ? and (o.b between ? and 5) and o.c in (1, 2) and o.d is null "
						+ "and o.e like ? and lower(o.f) = 'x' and o.g <> 1 and (o.h = 1 or o.i = 2) and cast(o.j as int) = 3 "
						+ "and o.k * 2 > 5 and 7 < o.l and o.m in (select n from p)")
			.conditions()).extracting(ColumnCondition::column, ColumnCondition::kind)
			.containsExactly(tuple("a", Kind.EQUAL), tuple("b", Kind.RANGE), tuple("c", Kind.IN), tuple("d", Kind.NULL),
					tuple("e", Kind.LIKE), tuple("f", Kind.CALCULATED), tuple("g", Kind.OTHER), tuple("h", Kind.OTHER),
					tuple("j", Kind.CALCULATED), tuple("k", Kind.CALCULATED), tuple("l", Kind.RANGE),
					tuple("m", Kind.OTHER));
	}

	@Test
	void whatAColumnIsComparedWithIsTold() {
		assertThat(only("select * from o where a = 1 and ? = b and lower(c) = lower(?) and d like 'x%' and e + 1 = 2")
			.conditions()).extracting(ColumnCondition::compared, ColumnCondition::parameter, ColumnCondition::through)
			.containsExactly(tuple("1", 0, ""), tuple("?", 1, ""), tuple("lower(?)", 0, "lower"), tuple("'x%'", 0, ""),
					tuple("2", 0, "+"));
	}

	@Test
	void conditionsBelongToTheirTables() {
		List<TableUse> uses = TableUses
			.of("select * from shop.orders o join line l on l.order_id = o.id and l.a = 1 where o.status = ?");
		assertThat(uses).extracting(TableUse::table, TableUse::alias, TableUse::alone)
			.containsExactly(tuple("orders", "o", false), tuple("line", "l", false));
		assertThat(uses.get(0).conditions()).extracting(ColumnCondition::column, ColumnCondition::kind)
			.containsExactly(tuple("status", Kind.EQUAL), tuple("id", Kind.JOIN));
		assertThat(uses.get(1).conditions()).extracting(ColumnCondition::column, ColumnCondition::kind)
			.containsExactly(tuple("order_id", Kind.JOIN), tuple("a", Kind.EQUAL));
	}

	@Test
	void outerJoinDemandsNothingOfTheTableThatIsKept() {
		List<TableUse> uses = TableUses.of("select * from a left join b on b.a_id = a.id and a.x = 1");
		assertThat(uses.get(0).conditions()).isEmpty();
		assertThat(uses.get(1).conditions()).extracting(ColumnCondition::column).containsExactly("a_id");
	}

	@Test
	void orderOfTheFirstRowsIsTold() {
		TableUse use = only("select * from a o order by o.b desc, o.c fetch first ? rows only");
		assertThat(use.order()).containsExactly(new OrderColumn("b", true), new OrderColumn("c", false));
		assertThat(use.limited()).isTrue();
		assertThat(only("select b, count(*) from a group by b order by b limit 5").limited()).isFalse();
		assertThat(only("select * from a order by lower(b) limit 5").order()).isEmpty();
	}

	@Test
	void subqueriesAndUnionsAreLookedInto() {
		assertThat(TableUses.of("select * from a where exists (select 1 from b where b.a_id = a.id) "
				+ "union all select * from (select * from c where c.d = 1) x"))
			.extracting(TableUse::table)
			.containsExactly("a", "b", "c");
	}

	@Test
	void whatCannotBeUnderstoodIsLeftOut() {
		assertThat(TableUses.of("select from where")).isEmpty();
		assertThat(TableUses.of("delete from a where b = 1")).isEmpty();
	}

	private static TableUse only(String sql) {
		List<TableUse> uses = TableUses.of(sql);
		assertThat(uses).isNotEmpty();
		return uses.get(0);
	}

}
