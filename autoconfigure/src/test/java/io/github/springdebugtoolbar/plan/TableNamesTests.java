package io.github.springdebugtoolbar.plan;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TableNames}.
 */
class TableNamesTests {

	@Test
	void columnBeforeTheTableIsNoTable() {
		assertThat(new TableNames("select o.id,o.status from orders o where o.status=?").find("o")).contains("orders");
	}

	@Test
	void tableWithoutAliasIsItself() {
		assertThat(new TableNames("select id from orders where id=?").find("orders")).isEmpty();
	}

	@Test
	void joinedTablesHaveTheirAliases() {
		TableNames names = new TableNames("select a.x from shop.a as a1 left join `b` b1 on a1.id=b1.id");
		assertThat(names.find("a1")).contains("a");
		assertThat(names.find("b1")).contains("b");
	}

}
