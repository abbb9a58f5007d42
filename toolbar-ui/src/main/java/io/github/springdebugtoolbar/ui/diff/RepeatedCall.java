package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.detection.Use;

/**
 * A call that a method makes again and again, with the same arguments.
 */
final class RepeatedCall {

	private static final Pattern LOOP = Pattern
		.compile("\\b(?:for|while)\\s*\\(|\\bdo\\s*\\{|stream\\s*\\(|\\bforEach\\s*\\(");

	private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-z_]\\w*)\\b(?!\\s*[(.]\\s*\\()");

	private static final Pattern VERB = Pattern
		.compile("(?:find|get|read|load|query|search|fetch)(?:All)?(\\w*?)(?:By[A-Z]\\w*)?");

	private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w*");

	private static final Set<String> IMPORTED = Set.of("String", "Long", "Integer", "Boolean", "Double", "Object");

	private final Outline outline;

	private final Section method;

	private final Use use;

	RepeatedCall(Outline outline, Section method, Use use) {
		this.outline = outline;
		this.method = method;
		this.use = use;
	}

	Optional<Edit> find(List<SourceCall> calls) {
		if (calls.isEmpty() || calls.stream().map((call) -> call.code(this.outline)).distinct().count() > 1) {
			return Optional.empty();
		}
		SourceCall first = calls.get(0);
		int start = Statements.startOf(this.outline, this.method, first.start());
		int end = calls.get(calls.size() - 1).end();
		boolean again = calls.size() > 1 || LOOP.matcher(masked().substring(start, first.start())).find();
		return (again && !dependsOnLoop(first, start)) ? Optional.of(keep(calls, start, end)) : Optional.empty();
	}

	private Edit keep(List<SourceCall> calls, int start, int end) {
		String variable = variable();
		StringBuilder text = new StringBuilder(
				type() + " " + variable + " = " + calls.get(0).code(this.outline) + ";\n" + indent(start));
		int at = start;
		for (SourceCall call : calls) {
			text.append(this.outline.text(), at, call.start()).append(variable);
			at = call.end();
		}
		return new Edit(start, end, text.toString());
	}

	// Its arguments may be variables of the loop.
	private boolean dependsOnLoop(SourceCall call, int start) {
		String before = masked().substring(start, call.start());
		return NAME.matcher(masked().substring(call.start(), call.end()))
			.results()
			.anyMatch((name) -> Pattern
				.compile("\\b" + name.group(1) + "\\s*(?:->|:|=|\\+\\+|\\)\\s*->|,[\\w\\s,]*\\)\\s*->)")
				.matcher(before)
				.find());
	}

	private String variable() {
		Matcher verb = VERB.matcher(this.use.call());
		String plain = verb.matches() ? verb.group(1) : this.use.call().replaceFirst("By[A-Z].*", "");
		String name = plain.isEmpty() ? "result" : Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
		boolean taken = Pattern.compile("(?<![.\\w])" + name + "\\b(?!\\s*\\()")
			.matcher(masked())
			.region(this.method.start(), this.method.end())
			.find();
		return taken ? name + "Once" : name;
	}

	// A type that is not imported cannot be written.
	private String type() {
		String type = this.use.attributes().get(0).replace(",", ", ");
		boolean known = TYPE.matcher(type)
			.results()
			.allMatch((name) -> IMPORTED.contains(name.group()) || masked().contains("." + name.group() + ";"));
		return known ? type : "var";
	}

	private String indent(int start) {
		return this.outline.text().substring(this.outline.text().lastIndexOf('\n', start) + 1, start);
	}

	private String masked() {
		return this.outline.masked();
	}

}
