package io.github.springdebugtoolbar.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tree of MySQL's {@code EXPLAIN ANALYZE}: a step a line behind an arrow,
 * indented by four blanks below its parent.
 */
final class MySqlTreeReader {

	private static final String NUMBER = "(\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)";

	private static final Pattern STEP = Pattern.compile("(?m)^( *)-> (.*?)((?:  ?\\((?:cost|actual|never).*)?)$");

	private static final Pattern COST = Pattern
		.compile("cost=(?:" + NUMBER + "\\.\\.)?" + NUMBER + " rows=" + NUMBER + "\\)");

	private static final Pattern ACTUAL = Pattern
		.compile("actual time=" + NUMBER + "\\.\\." + NUMBER + " rows=" + NUMBER + " loops=" + NUMBER + "\\)");

	private MySqlTreeReader() {
	}

	static ParsedPlan read(String text) {
		Deque<PlanNodeBuilder> path = new ArrayDeque<>();
		PlanNodeBuilder root = new PlanNodeBuilder("Select");
		path.push(root);
		STEP.matcher(text).results().forEach((line) -> {
			int depth = line.group(1).length() / 4 + 1;
			while (path.size() > depth) {
				path.pop();
			}
			path.push(step(line).below(path.getFirst()));
		});
		return ParsedPlan.of(root);
	}

	private static MySqlStep step(MatchResult line) {
		Matcher expected = COST.matcher(line.group(3));
		boolean estimated = expected.find();
		double cost = estimated ? Double.parseDouble(expected.group(2)) : -1;
		double rows = estimated ? Double.parseDouble(expected.group(3)) : -1;
		return measured(line.group(2).strip(), cost, rows, line.group(3));
	}

	private static MySqlStep measured(String operation, double cost, double rows, String numbers) {
		Matcher actual = ACTUAL.matcher(numbers);
		if (actual.find()) {
			return new MySqlStep(operation, cost, rows, Double.parseDouble(actual.group(3)),
					Math.round(Double.parseDouble(actual.group(4))), Double.parseDouble(actual.group(2)));
		}
		boolean never = numbers.contains("never executed");
		return new MySqlStep(operation, cost, rows, never ? 0 : -1, never ? 0 : -1, never ? 0 : -1);
	}

}
