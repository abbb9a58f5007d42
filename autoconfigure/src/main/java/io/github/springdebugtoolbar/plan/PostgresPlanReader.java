package io.github.springdebugtoolbar.plan;

import java.util.Map;
import java.util.stream.Collectors;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the JSON of PostgreSQL's {@code EXPLAIN}.
 */
final class PostgresPlanReader {

	/**
	 * Share of a worker's work that the leader does not do for each worker it has to
	 * serve; see {@code get_parallel_divisor} in PostgreSQL's {@code costsize.c}.
	 */
	private static final double LEADER_SHARE = 0.3;

	private static final int BLOCK_BYTES = 8192;

	private static final Map<String, Access> ACCESS = Map.ofEntries(Map.entry("Seq Scan", Access.FULL_SCAN),
			Map.entry("Sample Scan", Access.FULL_SCAN), Map.entry("Index Scan", Access.INDEX_SCAN),
			Map.entry("Bitmap Heap Scan", Access.INDEX_SCAN), Map.entry("Bitmap Index Scan", Access.INDEX_SCAN),
			Map.entry("Index Only Scan", Access.INDEX_ONLY), Map.entry("Tid Scan", Access.KEY_LOOKUP));

	private static final Map<String, Kind> CONDITIONS = Map.of("Index Cond", Kind.INDEX, "TID Cond", Kind.INDEX,
			"Filter", Kind.FILTER, "One-Time Filter", Kind.FILTER, "Join Filter", Kind.JOIN, "Hash Cond", Kind.JOIN,
			"Merge Cond", Kind.JOIN, "Sort Key", Kind.SORT, "Group Key", Kind.GROUP);

	private PostgresPlanReader() {
	}

	static ParsedPlan read(String json) throws JsonParserException {
		JsonObject plan = JsonParser.array().from(json).getObject(0);
		return new ParsedPlan(node(plan.getObject("Plan"), Processes.ONE), plan.getDouble("Planning Time", -1),
				plan.getDouble("Execution Time", -1));
	}

	private static PlanNodeBuilder node(JsonObject json, Processes processes) {
		PlanNodeBuilder node = new PlanNodeBuilder(operation(json));
		readFrom(json, node);
		numbers(json, processes, node);
		json.forEach((key, value) -> condition(key, value, node));
		node.spilled(spilled(json));
		children(json, processes, node);
		return node;
	}

	private static String operation(JsonObject json) {
		String type = json.getString("Node Type", "");
		String join = json.getString("Join Type", "Inner");
		String named = switch (type) {
			case "Aggregate" -> aggregate(json);
			case "ModifyTable" -> json.getString("Operation", type);
			case "Hash Join", "Merge Join" -> join.equals("Inner") ? type : type.replace("Join", join + " Join");
			case "Nested Loop" -> join.equals("Inner") ? type : type + " " + join + " Join";
			default -> type;
		};
		String subplan = json.getString("Subplan Name", "");
		String parallel = json.getBoolean("Parallel Aware", false) ? "Parallel " : "";
		return parallel + named + (subplan.isEmpty() ? "" : " (" + subplan + ")");
	}

	private static String aggregate(JsonObject json) {
		String mode = json.getString("Partial Mode", "Simple");
		String strategy = switch (json.getString("Strategy", "")) {
			case "Hashed" -> "HashAggregate";
			case "Sorted" -> "GroupAggregate";
			case "Mixed" -> "MixedAggregate";
			default -> "Aggregate";
		};
		return mode.equals("Simple") ? strategy : mode + " " + strategy;
	}

	private static void readFrom(JsonObject json, PlanNodeBuilder node) {
		String type = json.getString("Node Type", "");
		Access unlisted = type.endsWith(" Scan") ? Access.OTHER : Access.NONE;
		String alias = json.getString("Alias", "");
		String source = json.getString("CTE Name", json.getString("Function Name", alias));
		node.reads(ACCESS.getOrDefault(type, unlisted), json.getString("Relation Name", source)).alias(alias);
		node.index(json.getString("Index Name", ""));
	}

	private static void numbers(JsonObject json, Processes processes, PlanNodeBuilder node) {
		double loops = json.getDouble("Actual Loops", -1);
		double estimate = json.getDouble("Plan Rows", -1) * processes.share();
		double cost = json.getDouble("Total Cost", -1);
		if (loops < 0) {
			node.expected(cost, estimate);
			return;
		}
		double rows = json.getDouble("Actual Rows", 0) * loops;
		node.expected(cost, estimate * loops / processes.count());
		node.measured(Math.rint(rows), (long) loops,
				json.getDouble("Actual Total Time", -1) * loops / processes.count());
		double removed = removed(json) * loops;
		node.readRows((node.access() == Access.NONE && removed == 0) ? -1 : Math.rint(rows + removed));
		buffers(json, node);
	}

	private static double removed(JsonObject json) {
		return json.getDouble("Rows Removed by Filter", 0) + json.getDouble("Rows Removed by Join Filter", 0)
				+ json.getDouble("Rows Removed by Index Recheck", 0);
	}

	private static void buffers(JsonObject json, PlanNodeBuilder node) {
		if (json.has("Shared Hit Blocks")) {
			node.buffers(new PlanBuffers(json.getLong("Shared Hit Blocks") + json.getLong("Local Hit Blocks"),
					json.getLong("Shared Read Blocks") + json.getLong("Local Read Blocks"),
					json.getLong("Shared Written Blocks") + json.getLong("Temp Written Blocks")));
		}
	}

	private static void condition(String key, Object value, PlanNodeBuilder node) {
		Kind kind = CONDITIONS.get(key);
		if (kind != null) {
			node.condition(kind, text(value));
		}
	}

	private static String text(Object value) {
		return (value instanceof JsonArray list) ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
				: String.valueOf(value);
	}

	private static long spilled(JsonObject json) {
		if (json.getString("Sort Space Type", "").equals("Disk")) {
			return json.getLong("Sort Space Used") * 1024;
		}
		if (json.getLong("Disk Usage") > 0) {
			return json.getLong("Disk Usage") * 1024;
		}
		return (json.getLong("Hash Batches") > 1) ? hashed(json.getLong("Temp Written Blocks")) : 0;
	}

	private static long hashed(long blocks) {
		return (blocks > 0) ? blocks * BLOCK_BYTES : -1;
	}

	private static void children(JsonObject json, Processes processes, PlanNodeBuilder node) {
		Processes below = json.has("Workers Planned") ? Processes.of(json) : processes;
		for (Object child : json.getArray("Plans", new JsonArray())) {
			node.child(node((JsonObject) child, below));
		}
	}

	/**
	 * Processes that do the work of a node together. Times are averages of theirs, rows
	 * were expected for each.
	 *
	 * @param count processes that work
	 * @param share by how much the rows expected for one are fewer than those of all
	 */
	private record Processes(double count, double share) {

		private static final Processes ONE = new Processes(1, 1);

		private static Processes of(JsonObject gather) {
			if (gather.getBoolean("Single Copy", false)) {
				return ONE;
			}
			double planned = gather.getDouble("Workers Planned");
			return new Processes(gather.getDouble("Workers Launched", planned) + 1,
					planned + Math.max(0, 1 - LEADER_SHARE * planned));
		}

	}

}
