package io.github.springdebugtoolbar.plan;

import java.sql.SQLException;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of MariaDB.
 */
final class MariaDbPlans implements PlanDialect {

	// MySQL's driver calls MariaDB MySQL.
	@Override
	public boolean speaks(String product, String version) {
		return product.equals("MariaDB") || version.contains("MariaDB");
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
		if (!execute) {
			PlanOfWrite.allow(session, query);
		}
		return PlanText.of(session.prepare(execute ? "analyze format=json " : "explain format=json ", ""));
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) throws Exception {
		return MySqlJsonReader.read(text);
	}

}
