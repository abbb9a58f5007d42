package io.github.springdebugtoolbar.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.plan.PlanCondition.Kind;

/**
 * Reads the lines of {@link Db2Plans}: the operators with their cost, the streams of rows
 * between them, and the predicates they apply.
 */
final class Db2PlanReader {

	private static final Pattern OPERATOR = Pattern.compile("(?m)^operator (\\d+) (\\w+) (\\S+)$");

	private static final Pattern STREAM = Pattern.compile("(?m)^from (\\d+) to (\\d+) rows (\\S+)$");

	private static final Pattern OBJECT = Pattern.compile("(?m)^object (.+) to (\\d+) rows (\\S+)$");

	private static final Pattern PREDICATE = Pattern.compile("(?m)^predicate (\\d+) (\\w+) (.*)$");

	private final Map<String, Operator> operators = new LinkedHashMap<>();

	private final Set<String> placed = new HashSet<>();

	private Db2PlanReader() {
	}

	static ParsedPlan read(String text) {
		Db2PlanReader reader = new Db2PlanReader();
		OPERATOR.matcher(text).results().forEach(reader::operator);
		OBJECT.matcher(text).results().forEach(reader::object);
		STREAM.matcher(text).results().forEach(reader::stream);
		PREDICATE.matcher(text).results().forEach(reader::predicate);
		return ParsedPlan.of(reader.operators.values().iterator().next().node());
	}

	private void operator(MatchResult line) {
		this.operators.put(line.group(1), new Operator(line.group(2), Double.parseDouble(line.group(3)),
				new PlanNodeBuilder(line.group(2)).expected(Double.parseDouble(line.group(3)), -1)));
	}

	private void object(MatchResult line) {
		Operator reader = find(line.group(2));
		switch (reader.type()) {
			case "TBSCAN" -> reader.node().reads(Access.FULL_SCAN, line.group(1));
			case "FETCH" -> reader.node().reads(Access.INDEX_SCAN, line.group(1));
			case "IXSCAN" -> reader.node().reads(Access.INDEX_ONLY, "").index(line.group(1));
			default -> reader.node().reads(Access.OTHER, line.group(1));
		}
		if (reader.type().equals("TBSCAN")) {
			reader.node().relationRows(Double.parseDouble(line.group(3)));
		}
	}

	// The rows of a stream are those that its source gives. What several operators read
	// stands below the first of them, and recursion ends where it began.
	private void stream(MatchResult line) {
		Operator source = find(line.group(1));
		source.node().expected(source.cost(), Double.parseDouble(line.group(3)));
		if (this.placed.add(line.group(1))) {
			find(line.group(2)).node().child(source.node());
		}
	}

	private void predicate(MatchResult line) {
		Kind kind = switch (line.group(2)) {
			case "START", "STOP" -> Kind.INDEX;
			case "JOIN" -> Kind.JOIN;
			default -> Kind.FILTER;
		};
		find(line.group(1)).node().condition(kind, line.group(3));
	}

	private Operator find(String id) {
		Operator operator = this.operators.get(id);
		if (operator == null) {
			throw new IllegalArgumentException("There is no operator " + id);
		}
		return operator;
	}

	private record Operator(String type, double cost, PlanNodeBuilder node) {

	}

}
