package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of PostgreSQL.
 */
final class PostgresPlans implements PlanDialect {

	private static final String SIZES = "select relname, max(reltuples) from pg_class"
			+ " where relname = any(?) and relkind in ('r', 'p', 'm') group by relname";

	/**
	 * Columns whose cast to {@code text} changes nothing and keeps no index from being
	 * used: the database writes it into each condition on a {@code varchar}.
	 */
	private static final String TEXTS = "select distinct a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
			+ " where c.relname = any(?) and a.attnum > 0 and a.atttypid = 'pg_catalog.varchar'::regtype";

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("PostgreSQL");
	}

	@Override
	public boolean measures() {
		return true;
	}

	@Override
	public Format format(boolean execute) {
		return Format.JSON;
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		String how = execute ? "explain (format json, analyze, buffers) " : "explain (format json) ";
		return PlanText.of(session.prepare(how, ""));
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) throws Exception {
		return PostgresPlanReader.read(text);
	}

	@Override
	public void complete(PlanNodeBuilder root, Connection connection) throws SQLException {
		each(connection, SIZES, root, (row) -> size(root, row.getString(1), row.getDouble(2)));
		each(connection, TEXTS, root, (row) -> withoutCast(root, row.getString(1)));
	}

	// A table that was never analyzed has -1.
	private static void size(PlanNodeBuilder root, String table, double rows) {
		root.stream().filter((node) -> node.relation().equals(table)).forEach((node) -> node.relationRows(rows));
	}

	private static void withoutCast(PlanNodeBuilder root, String column) {
		Pattern cast = Pattern.compile("\\(((?:[^()]+\\.)?\"?" + Pattern.quote(column) + "\"?)\\)::text");
		root.stream().forEach((node) -> node.mapConditions((condition) -> cast.matcher(condition).replaceAll("$1")));
	}

	private static void each(Connection connection, String sql, PlanNodeBuilder root, RowReader reader)
			throws SQLException {
		Object[] tables = root.stream().map(PlanNodeBuilder::relation).distinct().toArray();
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setArray(1, connection.createArrayOf("text", tables));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					reader.read(rows);
				}
			}
		}
	}

	/**
	 * Takes what a row tells.
	 */
	private interface RowReader {

		void read(ResultSet row) throws SQLException;

	}

}
