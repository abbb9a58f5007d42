package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OraclePlans}, with tables of Oracle's dictionary in another database.
 */
class OraclePlansTests {

	@Test
	void tableThatIsReadAsAWholeIsAsLargeAsTheDictionarySays() throws SQLException {
		PlanNodeBuilder root = OraclePlanReader.read(Outline.recorded("oracle-explain.txt")).root();
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
				Statement statement = connection.createStatement()) {
			statement.execute("create table all_tables (owner varchar, table_name varchar, num_rows bigint)");
			statement.execute("insert into all_tables values ('OTHER', 'ORDERS', 7), ('PUBLIC', 'ORDERS', 50000), "
					+ "('PUBLIC', 'CUSTOMERS', 1000)");
			new OraclePlans().complete(root, connection);
		}
		PlanNode built = root.build();
		assertThat(built.stream().map(PlanNode::relationRows)).containsExactly(-1.0, -1.0, -1.0, 50_000.0, -1.0, -1.0);
		Plan plan = new Plan("Oracle 19", built, false, -1, -1, "", Plan.Format.TEXT, List.of());
		assertThat(PlanFlags.of(plan)).extracting(PlanFlag::code).containsExactly("full-scan");
	}

}
