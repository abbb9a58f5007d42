package io.github.springdebugtoolbar.sql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlShapes}.
 */
class SqlShapesTests {

	private final Statements statements = new Statements(1_000);

	private final SqlShapes shapes = new SqlShapes();

	@Test
	void statementsThatDifferInTheirValuesAreLookedAtOnce() {
		SqlShape shape = find("select a from b where c = 1");
		assertThat(shape.tables()).containsExactly("b");
		assertThat(find("select a from b where c = 2")).isSameAs(shape);
	}

	@Test
	void allAreForgottenWhenTheyAreTooMany() {
		SqlShape shape = find("select a from b");
		for (int i = 0; i < SqlShapes.CAPACITY; i++) {
			find("select a from b" + i);
		}
		assertThat(find("select a from b")).isEqualTo(shape).isNotSameAs(shape);
	}

	private SqlShape find(String sql) {
		return this.shapes.find(this.statements.find(sql));
	}

}
