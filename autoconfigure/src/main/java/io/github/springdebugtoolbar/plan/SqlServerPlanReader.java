package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

/**
 * Reads the plans of SQL Server.
 */
final class SqlServerPlanReader {

	private static final int PAGE_BYTES = 8192;

	private static final Map<String, Access> ACCESS = Map.of("Table Scan", Access.FULL_SCAN, "Clustered Index Scan",
			Access.FULL_SCAN, "Index Scan", Access.INDEX_ONLY, "Index Seek", Access.INDEX_ONLY, "Clustered Index Seek",
			Access.INDEX_SCAN, "Key Lookup", Access.KEY_LOOKUP, "RID Lookup", Access.KEY_LOOKUP);

	private SqlServerPlanReader() {
	}

	static ParsedPlan read(String xml) throws Exception {
		Element answer = Showplan.parse(xml);
		List<Element> queries = Showplan.within(answer, "QueryPlan");
		if (queries.size() != 1) {
			return ParsedPlan.of(statements(answer, queries));
		}
		double elapsed = Showplan.largest(Showplan.within(queries.get(0), "QueryTimeStats"), "ElapsedTime");
		return new ParsedPlan(steps(queries).get(0), Showplan.number(queries.get(0), "CompileTime"), elapsed);
	}

	// A statement such as USE or SET has no plan, a cursor has several.
	private static PlanNodeBuilder statements(Element answer, List<Element> queries) {
		String type = Showplan.within(answer, "StmtSimple", "StmtCond", "StmtCursor", "StmtUseDb", "StmtReceive")
			.stream()
			.map((statement) -> statement.getAttribute("StatementType"))
			.findFirst()
			.orElse("No plan");
		PlanNodeBuilder root = new PlanNodeBuilder(queries.isEmpty() ? type : "Statements");
		steps(queries).forEach(root::child);
		return root;
	}

	private static List<PlanNodeBuilder> steps(List<Element> queries) {
		return queries.stream()
			.flatMap((query) -> Showplan.within(query, "RelOp").stream())
			.map(SqlServerPlanReader::node)
			.toList();
	}

	private static PlanNodeBuilder node(Element step) {
		String physical = physical(step);
		PlanNodeBuilder node = new PlanNodeBuilder(operation(physical, step.getAttribute("LogicalOp")));
		Showplan.within(step, "Object").stream().findFirst().ifPresent((object) -> reads(physical, object, node));
		numbers(step, node);
		SqlServerConditions.add(step, node);
		spills(step, node);
		Showplan.within(step, "RelOp").forEach((child) -> node.child(node(child)));
		return node;
	}

	// A lookup by key is told as a seek with a mark.
	private static String physical(Element step) {
		boolean lookup = Showplan.within(step, "IndexScan")
			.stream()
			.anyMatch((scan) -> scan.getAttribute("Lookup").matches("1|true"));
		String physical = step.getAttribute("PhysicalOp");
		return (lookup && physical.equals("Clustered Index Seek")) ? "Key Lookup" : physical;
	}

	private static String operation(String physical, String logical) {
		return (logical.isEmpty() || logical.equals(physical) || physical.equals("Key Lookup")) ? physical
				: physical + " (" + logical + ")";
	}

	private static void reads(String physical, Element object, PlanNodeBuilder node) {
		boolean clustered = physical.equals("Clustered Index Scan");
		node.reads(ACCESS.getOrDefault(physical, Access.OTHER), Showplan.name(object, "Table"));
		node.alias(Showplan.name(object, "Alias"));
		node.index(clustered ? "" : Showplan.name(object, "Index"));
	}

	private static void numbers(Element step, PlanNodeBuilder node) {
		List<Element> threads = Showplan.within(step, "RunTimeCountersPerThread");
		double rows = Showplan.number(step, "EstimateRows");
		node.relationRows(Showplan.number(step, "TableCardinality"));
		node.expected(Showplan.number(step, "EstimatedTotalSubtreeCost"), rows * Math.max(1, loops(threads)));
		if (!threads.isEmpty()) {
			measured(threads, node);
		}
	}

	// Threads that share the work of one execution count one each.
	private static long loops(List<Element> threads) {
		boolean shared = Showplan.largest(threads, "ActualExecutions") <= 1;
		double executions = Showplan.sum(threads, "ActualExecutions");
		return Math.round(shared ? Math.min(1, executions) : executions);
	}

	private static void measured(List<Element> threads, PlanNodeBuilder node) {
		boolean batch = threads.stream().anyMatch((one) -> one.getAttribute("ActualExecutionMode").equals("Batch"));
		double millis = Showplan.largest(threads, "ActualElapsedms");
		node.measured(Showplan.sum(threads, "ActualRows"), loops(threads), batch ? -1 : millis);
		// In batch mode a step tells its own time, else that of those below it, too.
		node.ownMillis(batch ? millis : -1);
		node.readRows(threads.stream().anyMatch((one) -> one.hasAttribute("ActualRowsRead"))
				? Showplan.sum(threads, "ActualRowsRead") : -1);
		long physical = Math.round(Showplan.sum(threads, "ActualPhysicalReads"));
		long all = Math.round(Showplan.sum(threads, "ActualLogicalReads"));
		node.buffers(new PlanBuffers(Math.max(0, all - physical), physical, 0));
	}

	// Versions before 2016 do not tell how much.
	private static void spills(Element step, PlanNodeBuilder node) {
		List<Element> details = Showplan.within(step, "SortSpillDetails", "HashSpillDetails");
		if (!details.isEmpty()) {
			node.spilled(Math.round(Showplan.sum(details, "WritesToTempDb") * PAGE_BYTES));
		}
		else if (!Showplan.within(step, "SpillToTempDb").isEmpty()) {
			node.spilled(-1);
		}
	}

}
