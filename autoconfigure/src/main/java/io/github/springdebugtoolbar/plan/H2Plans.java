package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of H2.
 */
final class H2Plans implements PlanDialect {

	/** In upper case, which counts with {@code DATABASE_TO_UPPER=FALSE}. */
	private static final String SIZES = "SELECT MAX(ROW_COUNT_ESTIMATE) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = ?";

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("H2");
	}

	@Override
	public boolean measures() {
		return true;
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		return PlanText.of(session.prepare(execute ? "explain analyze " : "explain ", ""));
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) {
		return H2PlanReader.read(text);
	}

	@Override
	public void complete(PlanNodeBuilder root, Connection connection) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
			for (PlanNodeBuilder node : root.stream().filter(PlanNodeBuilder::readsWhole).toList()) {
				statement.setString(1, node.relation());
				size(statement, node);
			}
		}
	}

	private static void size(PreparedStatement statement, PlanNodeBuilder node) throws SQLException {
		try (ResultSet row = statement.executeQuery()) {
			if (row.next() && row.getObject(1) != null) {
				node.relationRows(row.getDouble(1));
			}
		}
	}

}
