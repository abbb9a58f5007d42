package io.github.springdebugtoolbar.plan;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;

/**
 * The databases whose plans are understood.
 */
final class PlanDialects {

	private static final List<PlanDialect> ALL = List.of(new PostgresPlans(), new MariaDbPlans(), new MySqlPlans(),
			new H2Plans(), new HsqldbPlans(), new SqlitePlans(), new SqlServerPlans(), new OraclePlans(),
			new Db2Plans());

	private PlanDialects() {
	}

	static PlanDialect of(DatabaseMetaData database) throws SQLException {
		String product = database.getDatabaseProductName();
		String version = database.getDatabaseProductVersion();
		return ALL.stream()
			.filter((dialect) -> dialect.speaks(product, version))
			.findFirst()
			.orElseThrow(() -> new SQLFeatureNotSupportedException("Not explained: how " + product
					+ " tells its plans is not known to the toolbar. Ask it with a tool of its own."));
	}

}
