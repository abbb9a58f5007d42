package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of SQLite.
 */
final class SqlitePlans implements PlanDialect {

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("SQLite");
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		PreparedStatement statement = session.prepare("explain query plan ", "");
		Map<Integer, Integer> depths = new HashMap<>();
		StringBuilder text = new StringBuilder();
		try (ResultSet steps = statement.executeQuery()) {
			while (steps.next()) {
				int depth = depths.getOrDefault(steps.getInt("parent"), -1) + 1;
				depths.put(steps.getInt("id"), depth);
				text.append("  ".repeat(depth)).append(steps.getString("detail")).append('\n');
			}
		}
		return text.toString();
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) {
		return SqlitePlanReader.read(text);
	}

	// Row numbers are given in ascending order, so the last one is about the number of
	// rows.
	@Override
	public void complete(PlanNodeBuilder root, Connection connection) throws SQLException {
		for (PlanNodeBuilder node : root.stream().filter((one) -> one.access() == Access.FULL_SCAN).toList()) {
			String table = '"' + node.relation().replace("\"", "\"\"") + '"';
			try (Statement statement = connection.createStatement();
					ResultSet last = statement.executeQuery("select max(rowid) from " + table)) {
				node.relationRows(last.next() ? last.getDouble(1) : -1);
			}
		}
	}

}
