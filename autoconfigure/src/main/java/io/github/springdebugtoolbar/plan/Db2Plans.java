package io.github.springdebugtoolbar.plan;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of DB2, by its documentation. It writes a plan into explain tables, which must
 * have been created and are rolled back; what is kept of them is written as lines here.
 */
final class Db2Plans implements PlanDialect {

	/** The SQL code of a missing explain table. */
	private static final int NO_TABLES = -219;

	private static final String LATEST = " where explain_time = (select max(explain_time) from explain_statement"
			+ " where querytag = 'debug-toolbar')";

	private static final String LINES = "select line from (select 1 part, operator_id id, 'operator ' || operator_id"
			+ " || ' ' || rtrim(operator_type) || ' ' || total_cost line from explain_operator" + LATEST
			+ " union all select 2, target_id, rtrim(case source_type when 'O' then 'from ' || source_id"
			+ " else 'object ' || rtrim(object_name) end) || ' to ' || target_id || ' rows ' || stream_count"
			+ " from explain_stream" + LATEST + " and target_type = 'O'"
			+ " union all select 3, operator_id, 'predicate ' || operator_id || ' ' || rtrim(how_applied) || ' '"
			+ " || varchar(predicate_text, 2000) from explain_predicate" + LATEST + ") order by part, id";

	@Override
	public boolean speaks(String product, String version) {
		return product.startsWith("DB2");
	}

	@Override
	public boolean measures() {
		return false;
	}

	@Override
	public Format format(boolean execute) {
		return Format.TEXT;
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		try {
			session.prepare("explain plan set querytag = 'debug-toolbar' for ", "").execute();
		}
		catch (SQLException ex) {
			throw (ex.getErrorCode() == NO_TABLES) ? withoutTables(ex) : ex;
		}
		try (PreparedStatement lines = session.connection().prepareStatement(LINES)) {
			return PlanText.of(lines);
		}
	}

	private static SQLException withoutTables(SQLException cause) {
		return new SQLFeatureNotSupportedException(
				"Not explained: DB2 writes plans into tables that are not there yet. "
						+ "Create them once by: call sysproc.sysinstallobjects('EXPLAIN', 'C', null, current schema)",
				cause);
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) {
		return Db2PlanReader.read(text);
	}

	@Override
	public List<String> notes(boolean execute) {
		return List.of("DB2 does not look at the bound values here: the plan in use may be another one.");
	}

}
