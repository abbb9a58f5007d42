package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of HSQLDB.
 */
final class HsqldbPlans implements PlanDialect {

	@Override
	public boolean speaks(String product, String version) {
		return product.startsWith("HSQL");
	}

	// Parameters are neither needed nor taken. The plan of a write is refused in a
	// read-only
	// transaction although nothing is executed for it.
	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		Connection connection = session.connection();
		PlanOfWrite.allow(session, query);
		try (PreparedStatement statement = connection.prepareStatement("explain plan for " + query.statement().sql())) {
			return PlanText.of(statement);
		}
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) {
		return HsqldbPlanReader.read(text);
	}

}
