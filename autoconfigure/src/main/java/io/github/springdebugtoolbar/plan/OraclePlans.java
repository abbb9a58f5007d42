package io.github.springdebugtoolbar.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of Oracle, by its documentation. It writes a plan into {@code PLAN_TABLE}, which
 * is rolled back.
 */
final class OraclePlans implements PlanDialect {

	private static final String DISPLAY = "select plan_table_output from table(dbms_xplan.display(null, null, 'TYPICAL'))";

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("Oracle");
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		session.prepare("explain plan for ", "").execute();
		try (PreparedStatement display = session.connection().prepareStatement(DISPLAY)) {
			return PlanText.of(display);
		}
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) {
		return OraclePlanReader.read(text);
	}

	@Override
	public List<String> notes(boolean execute) {
		return List.of("Oracle does not look at the bound values here: the plan in use may be another one.");
	}

}
