package io.github.springdebugtoolbar.plan;

import java.sql.SQLException;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Plans of MySQL from 8.0.18 on, by its documentation: JSON of either version without
 * execution, a tree as text with it.
 */
final class MySqlPlans implements PlanDialect {

	@Override
	public boolean speaks(String product, String version) {
		return product.equals("MySQL");
	}

	@Override
	public boolean measures() {
		return true;
	}

	@Override
	public Format format(boolean execute) {
		return execute ? Format.TEXT : Format.JSON;
	}

	@Override
	public String ask(ReplaySession session, Query query, boolean execute) throws SQLException {
		if (!execute) {
			PlanOfWrite.allow(session, query);
		}
		return PlanText.of(session.prepare(execute ? "explain analyze " : "explain format=json ", ""));
	}

	@Override
	public ParsedPlan parse(String text, boolean execute) throws Exception {
		return text.startsWith("{") ? MySqlJsonReader.read(text) : MySqlTreeReader.read(text);
	}

}
