package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of Oracle, by its documentation. It writes a plan into {@code PLAN_TABLE}, which
 * is rolled back.
 */
final class OraclePlans implements PlanDialect {

	private static final String SIZE = "select num_rows from all_tables"
			+ " where owner = ? and table_name = ? and num_rows is not null";

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

	// A plan does not tell how large the tables are that it reads as a whole.
	@Override
	public void complete(PlanNodeBuilder root, Connection connection) throws SQLException {
		List<PlanNodeBuilder> scans = root.stream().filter((node) -> node.access() == Access.FULL_SCAN).toList();
		try (PreparedStatement size = connection.prepareStatement(SIZE)) {
			for (PlanNodeBuilder scan : scans) {
				size.setString(1, connection.getSchema());
				size.setString(2, scan.relation());
				scan.relationRows(number(size));
			}
		}
	}

	private static double number(PreparedStatement question) throws SQLException {
		try (ResultSet answer = question.executeQuery()) {
			return answer.next() ? answer.getDouble(1) : -1;
		}
	}

	@Override
	public List<String> notes(boolean execute) {
		return List.of("Oracle does not look at the bound values here: the plan in use may be another one.");
	}

}
