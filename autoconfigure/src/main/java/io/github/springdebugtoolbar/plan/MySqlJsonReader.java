package io.github.springdebugtoolbar.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the JSON of MariaDB's and MySQL's {@code EXPLAIN}: nested blocks, of which those
 * that do something become nodes, or the steps of version 2.
 */
final class MySqlJsonReader {

	private static final Map<String, String> STEPS = Map.ofEntries(Map.entry("filesort", "Sort"),
			Map.entry("temporary_table", "Temporary table"), Map.entry("block-nl-join", "Block nested loop join"),
			Map.entry("union_result", "Union"), Map.entry("materialized", "Materialize"),
			Map.entry("materialized_from_subquery", "Materialize"), Map.entry("duplicates_removal", "Distinct"),
			Map.entry("ordering_operation", "Order"), Map.entry("grouping_operation", "Group"),
			Map.entry("recursive_union", "Recursive union"), Map.entry("window_functions_computation", "Window"),
			Map.entry("expression_cache", "Subquery"), Map.entry("attached_subqueries", "Subquery"),
			Map.entry("select_list_subqueries", "Subquery"));

	/** MariaDB writes bytes as {@code \\x05}, which JSON does not know. */
	private static final Pattern BACKSLASH = Pattern.compile("(\\\\[\"\\\\/bfnrtu])|\\\\");

	private MySqlJsonReader() {
	}

	static ParsedPlan read(String json) throws JsonParserException {
		JsonObject plan = JsonParser.object().from(valid(json));
		return plan.has("query_block") ? blocks(plan) : MySqlInputsReader.read(plan);
	}

	private static ParsedPlan blocks(JsonObject plan) {
		JsonObject block = plan.getObject("query_block");
		PlanNodeBuilder root = new PlanNodeBuilder("Select").expected(cost(block), -1);
		measure(block, root);
		steps(block).forEach(root::child);
		return new ParsedPlan(root,
				plan.getObject("query_optimization", new JsonObject()).getDouble("r_total_time_ms", -1),
				block.getDouble("r_total_time_ms", -1));
	}

	private static String valid(String json) {
		return BACKSLASH.matcher(json)
			.replaceAll((match) -> Matcher.quoteReplacement((match.group(1) != null) ? match.group() : "\\\\"));
	}

	private static List<PlanNodeBuilder> steps(JsonObject block) {
		List<PlanNodeBuilder> steps = new ArrayList<>();
		block.forEach((key, value) -> steps.addAll(steps(key, value)));
		return steps;
	}

	private static List<PlanNodeBuilder> steps(String key, Object value) {
		if (value instanceof JsonArray list) {
			return joined(key,
					list.stream()
						.filter(JsonObject.class::isInstance)
						.flatMap((one) -> steps((JsonObject) one).stream())
						.toList());
		}
		if (!(value instanceof JsonObject block) || key.equals("query_optimization")) {
			return List.of();
		}
		if (key.equals("table")) {
			return List.of(MySqlTableReader.read(block, steps(block)));
		}
		return STEPS.containsKey(key) ? List.of(step(STEPS.get(key), block)) : steps(block);
	}

	private static List<PlanNodeBuilder> joined(String key, List<PlanNodeBuilder> steps) {
		if (!key.equals("nested_loop") || steps.size() < 2) {
			return steps;
		}
		PlanNodeBuilder join = new PlanNodeBuilder("Nested loop join");
		steps.forEach(join::child);
		return List.of(join);
	}

	private static PlanNodeBuilder step(String name, JsonObject block) {
		PlanNodeBuilder step = new PlanNodeBuilder(name).expected(cost(block), -1);
		step.condition(Kind.SORT, block.getString("sort_key", ""));
		step.condition(Kind.JOIN, block.getString("attached_condition", ""));
		measure(block, step);
		step.spilled((block.getLong("r_sort_passes") > 0) ? -1 : 0);
		steps(block).forEach(step::child);
		return step;
	}

	private static void measure(JsonObject block, PlanNodeBuilder node) {
		long loops = block.getLong("r_loops", -1);
		double rows = block.getDouble("r_output_rows", -1);
		node.measured((loops < 0) ? -1 : rows, loops, block.getDouble("r_total_time_ms", -1));
		if (block.has("r_unpack_time_ms")) {
			node.ownMillis(block.getDouble("r_unpack_time_ms") + block.getDouble("r_other_time_ms"));
		}
	}

	private static double cost(JsonObject block) {
		String told = block.getObject("cost_info", new JsonObject()).getString("query_cost", "-1");
		return block.getDouble("cost", Double.parseDouble(told));
	}

}
