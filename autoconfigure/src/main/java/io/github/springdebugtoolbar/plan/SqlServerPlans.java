package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of SQL Server, by its documentation: a setting of the connection makes it answer
 * with the plan.
 */
final class SqlServerPlans implements PlanDialect {

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("Microsoft SQL Server");
	}

	@Override
	public boolean measures() {
		return true;
	}

	@Override
	public Format format(boolean execute) {
		return Format.XML;
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		String setting = execute ? "set statistics xml " : "set showplan_xml ";
		set(session.connection(), setting + "on");
		try {
			return lastAnswer(session.prepare("", ""));
		}
		finally {
			set(session.connection(), setting + "off");
		}
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) throws Exception {
		return SqlServerPlanReader.read(text);
	}

	private static void set(Connection connection, String setting) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(setting);
		}
	}

	// With execution the plan comes behind the rows.
	private static String lastAnswer(PreparedStatement statement) throws SQLException {
		String plan = "";
		boolean more = statement.execute();
		while (more || statement.getUpdateCount() != -1) {
			plan = more ? plan(statement, plan) : plan;
			more = statement.getMoreResults();
		}
		return plan;
	}

	private static String plan(PreparedStatement statement, String before) throws SQLException {
		try (ResultSet answer = statement.getResultSet()) {
			boolean isPlan = answer.getMetaData().getColumnName(1).contains("Showplan");
			return isPlan ? PlanText.of(answer) : before;
		}
	}

}
