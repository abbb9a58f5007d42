package io.github.springdebugtoolbar.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the XML of SQL Server's plans. Nothing outside the text is ever read.
 */
final class SqlServerPlanReader {

	private static final int PAGE_BYTES = 8192;

	private static final Map<String, Access> ACCESS = Map.of("Table Scan", Access.FULL_SCAN, "Clustered Index Scan",
			Access.FULL_SCAN, "Index Scan", Access.INDEX_ONLY, "Index Seek", Access.INDEX_ONLY, "Clustered Index Seek",
			Access.INDEX_SCAN, "Key Lookup", Access.KEY_LOOKUP, "RID Lookup", Access.KEY_LOOKUP);

	private SqlServerPlanReader() {
	}

	static ParsedPlan read(String xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		factory.setExpandEntityReferences(false);
		DocumentBuilder builder = factory.newDocumentBuilder();
		// The default one prints what is wrong.
		builder.setErrorHandler(new DefaultHandler());
		Element plan = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
		Element query = within(plan, "QueryPlan").get(0);
		double elapsed = within(query, "QueryTimeStats").stream()
			.mapToDouble((stats) -> number(stats, "ElapsedTime"))
			.findFirst()
			.orElse(-1);
		return new ParsedPlan(node(within(query, "RelOp").get(0)), number(query, "CompileTime"), elapsed);
	}

	private static PlanNodeBuilder node(Element step) {
		String physical = step.getAttribute("PhysicalOp");
		String logical = step.getAttribute("LogicalOp");
		PlanNodeBuilder node = new PlanNodeBuilder(
				(physical.equals(logical) || logical.isEmpty()) ? physical : physical + " (" + logical + ")");
		within(step, "Object").stream().findFirst().ifPresent((object) -> reads(physical, object, node));
		node.relationRows(number(step, "TableCardinality"));
		numbers(step, node);
		conditions(step, node);
		within(step, "SortSpillDetails", "HashSpillDetails")
			.forEach((spill) -> node.spilled(Math.round(number(spill, "WritesToTempDb") * PAGE_BYTES)));
		within(step, "RelOp").forEach((child) -> node.child(node(child)));
		return node;
	}

	private static void reads(String physical, Element object, PlanNodeBuilder node) {
		boolean clustered = physical.equals("Clustered Index Scan");
		node.reads(ACCESS.getOrDefault(physical, Access.OTHER), plain(object.getAttribute("Table")));
		node.alias(plain(object.getAttribute("Alias")));
		node.index(clustered ? "" : plain(object.getAttribute("Index")));
	}

	private static void numbers(Element step, PlanNodeBuilder node) {
		double cost = number(step, "EstimatedTotalSubtreeCost");
		double rows = number(step, "EstimateRows");
		List<Element> threads = within(step, "RunTimeCountersPerThread");
		long loops = Math.round(sum(threads, "ActualExecutions"));
		node.expected(cost, threads.isEmpty() ? rows : rows * Math.max(1, loops));
		if (!threads.isEmpty()) {
			double millis = threads.stream().mapToDouble((one) -> number(one, "ActualElapsedms")).max().orElse(-1);
			node.measured(sum(threads, "ActualRows"), loops, millis);
			node.readRows(threads.get(0).hasAttribute("ActualRowsRead") ? sum(threads, "ActualRowsRead") : -1);
			long physical = Math.round(sum(threads, "ActualPhysicalReads"));
			long all = Math.round(sum(threads, "ActualLogicalReads"));
			node.buffers(new PlanBuffers(Math.max(0, all - physical), physical, 0));
		}
	}

	private static void conditions(Element step, PlanNodeBuilder node) {
		within(step, "SeekPredicates").forEach((seek) -> node.condition(Kind.INDEX, seek(seek)));
		within(step, "Predicate").forEach((one) -> node.condition(Kind.FILTER, scalars(one)));
		within(step, "OrderBy").forEach((order) -> node.condition(Kind.SORT, columns(order)));
		within(step, "GroupBy").forEach((group) -> node.condition(Kind.GROUP, columns(group)));
	}

	private static String seek(Element seek) {
		return columns(seek) + " = " + scalars(seek);
	}

	private static String scalars(Element element) {
		return within(element, "ScalarOperator").stream()
			.map((scalar) -> scalar.getAttribute("ScalarString"))
			.collect(Collectors.joining(", "));
	}

	private static String columns(Element element) {
		return within(element, "ColumnReference").stream()
			.map((column) -> column.getAttribute("Column"))
			.collect(Collectors.joining(", "));
	}

	// Elements below that are of this step, not of one below it, outermost only.
	private static List<Element> within(Element element, String... names) {
		List<Element> found = new ArrayList<>();
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element one) {
				collect(one, List.of(names), found);
			}
		}
		return found;
	}

	private static void collect(Element element, List<String> names, List<Element> found) {
		if (names.contains(element.getTagName())) {
			found.add(element);
		}
		else if (!element.getTagName().equals("RelOp")) {
			found.addAll(within(element, names.toArray(String[]::new)));
		}
	}

	private static double sum(List<Element> elements, String attribute) {
		return elements.stream().mapToDouble((one) -> Math.max(0, number(one, attribute))).sum();
	}

	private static double number(Element element, String attribute) {
		return element.hasAttribute(attribute) ? Double.parseDouble(element.getAttribute(attribute)) : -1;
	}

	private static String plain(String name) {
		return name.startsWith("[") ? name.substring(1, name.length() - 1) : name;
	}

}
