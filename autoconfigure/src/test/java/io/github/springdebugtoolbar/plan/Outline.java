package io.github.springdebugtoolbar.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes plans in short, to compare them with what is expected, and reads recorded ones.
 */
final class Outline {

	private Outline() {
	}

	static String recorded(String name) {
		try (InputStream file = Outline.class.getResourceAsStream(name)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> of(ParsedPlan plan) {
		return of(plan.root().build(), "");
	}

	private static List<String> of(PlanNode node, String indent) {
		List<String> lines = new ArrayList<>();
		lines.add(indent + line(node));
		node.children().forEach((child) -> lines.addAll(of(child, indent + "  ")));
		return lines;
	}

	private static String line(PlanNode node) {
		StringBuilder line = new StringBuilder(node.operation());
		add(line, " ", (node.access() != Access.NONE) ? node.access().name() : "");
		add(line, " ", node.relation());
		add(line, " as ", node.alias());
		add(line, " by ", node.index());
		node.conditions().forEach((one) -> add(line, " " + one.kind() + ": ", one.text()));
		add(line, " of ", number(node.relationRows()));
		add(line, " expected ", number(node.estimatedRows()));
		add(line, " read ", number(node.readRows()));
		add(line, " rows ", number(node.actualRows()));
		add(line, " loops ", number(node.loops()));
		add(line, " spilled ", node.spilled() ? "" + node.spilledBytes() : "");
		return line.toString();
	}

	private static void add(StringBuilder line, String name, String value) {
		if (!value.isEmpty()) {
			line.append(name).append(value);
		}
	}

	private static String number(double value) {
		return (value < 0) ? "" : "" + Math.round(value);
	}

}
