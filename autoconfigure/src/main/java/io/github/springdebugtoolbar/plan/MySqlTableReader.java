package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads how a plan of MariaDB or MySQL gets at the rows of one table.
 */
final class MySqlTableReader {

	private static final Map<String, String> OPERATIONS = Map.ofEntries(Map.entry("ALL", "Table scan"),
			Map.entry("index", "Index scan"), Map.entry("range", "Index range scan"), Map.entry("ref", "Index lookup"),
			Map.entry("ref_or_null", "Index lookup"), Map.entry("eq_ref", "Unique key lookup"),
			Map.entry("const", "Unique key lookup"), Map.entry("system", "Single row"),
			Map.entry("index_merge", "Index merge"), Map.entry("fulltext", "Fulltext search"));

	private MySqlTableReader() {
	}

	static PlanNodeBuilder read(JsonObject table, List<PlanNodeBuilder> children) {
		String type = table.getString("access_type", "");
		String name = table.getString("table_name", "");
		PlanNodeBuilder node = new PlanNodeBuilder(operation(table, type)).reads(access(table, type, name), name);
		node.index(table.getString("key", ""));
		node.possibleIndexes(texts(table.getArray("possible_keys", new JsonArray())));
		node.condition(Kind.INDEX, type.equals("index") ? "" : lookup(table))
			.condition(Kind.INDEX, table.getString("index_condition", ""));
		node.condition(Kind.FILTER, untriggered(table.getString("attached_condition", "")));
		numbers(table, type, node);
		children.forEach(node::child);
		return node;
	}

	private static String operation(JsonObject table, String type) {
		String read = table.getString("message", OPERATIONS.getOrDefault(type, type.isEmpty() ? "Table" : type));
		if (table.has("update") || table.has("delete") || table.has("insert")) {
			return (table.has("update") ? "Update" : table.has("delete") ? "Delete" : "Insert") + ", " + read;
		}
		return read;
	}

	private static Access access(JsonObject table, String type, String name) {
		if (name.isEmpty() || name.startsWith("<")) {
			return name.isEmpty() ? Access.NONE : Access.OTHER;
		}
		return switch (type) {
			case "ALL" -> Access.FULL_SCAN;
			case "eq_ref", "const", "system" -> Access.KEY_LOOKUP;
			case "" -> Access.OTHER;
			default -> table.getBoolean("using_index", false) ? Access.INDEX_ONLY : Access.INDEX_SCAN;
		};
	}

	// An index is looked up by its leading columns, each by what "ref" names.
	private static String lookup(JsonObject table) {
		List<String> columns = texts(table.getArray("used_key_parts", new JsonArray()));
		List<String> by = texts(table.getArray("ref", new JsonArray()));
		return IntStream.range(0, columns.size())
			.mapToObj((i) -> columns.get(i) + ((i < by.size()) ? " = " + by.get(i) : ""))
			.collect(Collectors.joining(" and "));
	}

	// "trigcond" switches a condition of an outer join off, "<cache>" keeps a constant.
	private static String untriggered(String condition) {
		String inner = condition.replaceAll("(?:trigcond|<cache>)\\(((?:[^()]|\\([^()]*\\))*)\\)", "$1");
		return inner.equals(condition) ? condition : untriggered(inner);
	}

	private static void numbers(JsonObject table, String type, PlanNodeBuilder node) {
		double loops = table.getDouble("r_loops", -1);
		double read = table.getDouble("rows", table.getDouble("rows_examined_per_scan", -1));
		double kept = read * table.getDouble("filtered", filtered(table)) / 100;
		double times = Math.max(1, loops);
		boolean unknown = read < 0 || isStopped(table, type, read);
		node.expected(cost(table), unknown ? -1 : Math.rint(kept * times));
		node.relationRows(type.equals("ALL") ? Math.max(read, table.getDouble("r_rows", read)) : -1);
		if (loops >= 0) {
			measured(table, loops, node);
		}
	}

	// What is read from beginning to end, and ended long before, was ended by a limit,
	// which MariaDB does not tell: it expected no such end of the table.
	private static boolean isStopped(JsonObject table, String type, double read) {
		return (type.equals("ALL") || type.equals("index")) && table.getDouble("r_rows", read) < read / 2;
	}

	// MySQL writes the percentage as text.
	private static double filtered(JsonObject table) {
		return Double.parseDouble(table.getString("filtered", "100"));
	}

	private static void measured(JsonObject table, double loops, PlanNodeBuilder node) {
		double read = table.getDouble("r_rows", 0) * loops;
		node.measured(Math.rint(read * table.getDouble("r_filtered", 100) / 100), (long) loops,
				table.getDouble("r_table_time_ms", 0) + table.getDouble("r_other_time_ms", 0));
		node.readRows(Math.rint(read));
		JsonObject pages = table.getObject("r_engine_stats", new JsonObject());
		if (pages.has("pages_accessed")) {
			long missed = pages.getLong("pages_read_count");
			node.buffers(new PlanBuffers(Math.max(0, pages.getLong("pages_accessed") - missed), missed, 0));
		}
	}

	private static double cost(JsonObject table) {
		String told = table.getObject("cost_info", new JsonObject()).getString("prefix_cost", "-1");
		return table.getDouble("cost", Double.parseDouble(told));
	}

	private static List<String> texts(JsonArray array) {
		return array.stream().map(String::valueOf).toList();
	}

}
