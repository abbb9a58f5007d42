package io.github.springdebugtoolbar.plan;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;

/**
 * Reads version 2 of MySQL's JSON, from 8.3 on: the steps of its executor, each with its
 * inputs.
 */
final class MySqlInputsReader {

	private MySqlInputsReader() {
	}

	static ParsedPlan read(JsonObject plan) {
		PlanNodeBuilder root = new PlanNodeBuilder("Select");
		add(plan.getObject("query_plan", plan), root);
		return ParsedPlan.of(root);
	}

	private static void add(JsonObject told, PlanNodeBuilder parent) {
		PlanNodeBuilder above = told.has("heading") ? heading(told.getString("heading")).below(parent) : parent;
		PlanNodeBuilder node = step(told).below(above);
		if (!told.getString("schema_name", "").isEmpty() && node.access() != Access.NONE) {
			node.reads(node.access(), told.getString("table_name", node.relation()));
			node.alias(told.getString("alias", ""));
		}
		addAll(told, "inputs", node);
		addAll(told, "inputs_from_select_list", above);
	}

	private static void addAll(JsonObject told, String inputs, PlanNodeBuilder parent) {
		told.getArray(inputs, new JsonArray())
			.stream()
			.filter(JsonObject.class::isInstance)
			.forEach((input) -> add((JsonObject) input, parent));
	}

	private static MySqlStep heading(String heading) {
		return new MySqlStep(heading, -1, -1, -1, -1, -1);
	}

	// A step that never ran has "actual_rows" without a value.
	private static MySqlStep step(JsonObject told) {
		double unknown = told.has("actual_rows") ? 0 : -1;
		return new MySqlStep(told.getString("operation", ""), told.getDouble("estimated_total_cost", -1),
				told.getDouble("estimated_rows", -1), told.getDouble("actual_rows", unknown),
				told.getLong("actual_loops", (long) unknown), told.getDouble("actual_last_row_ms", unknown));
	}

}
