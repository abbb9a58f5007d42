package io.github.springdebugtoolbar.ui.diff;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Change;

/**
 * Writes what is added to a Kotlin file in Kotlin: annotations, methods without a body,
 * records and fields.
 */
final class KotlinCode {

	private static final Pattern METHOD = Pattern
		.compile("(?m)^(\\s*)(?!return\\b)([A-Za-z][\\w.<>\\[\\]?, ]*) (\\w+)\\(([^()]*)\\);$");

	private static final Pattern RECORD = Pattern.compile("(?:public )?record (\\w+)\\(([^()]*)\\) \\{\\s*\\}");

	private static final Pattern FIELD = Pattern.compile("(?m)^(\\s*)private ([\\w<>]+) (\\w+);$");

	private static final Pattern BRACES = Pattern.compile("=\\s*\\{\\s*([^{}]*?)\\s*\\}");

	private static final Pattern ONE_PATH = Pattern.compile("attributePaths = (\"[^\"]*\")");

	private static final Pattern PARAMETER = Pattern.compile("(.+) (\\w+)");

	private static final Map<String, String> TYPES = Map.of("int", "Int", "Integer", "Int", "long", "Long", "boolean",
			"Boolean", "double", "Double", "short", "Short", "byte", "Byte", "void", "Unit", "Object", "Any");

	private KotlinCode() {
	}

	static Change of(Change change) {
		return switch (change.kind()) {
			case ANNOTATE, ATTRIBUTE, ADD ->
				new Change(change.kind(), change.target(), change.member(), change.before(), of(change.after()));
			default -> change;
		};
	}

	static String of(String java) {
		String code = RECORD.matcher(java)
			.replaceAll(
					(found) -> quoted("data class " + found.group(1) + "(" + parameters(found.group(2), "val ") + ")"));
		code = FIELD.matcher(code)
			.replaceAll((found) -> quoted(
					found.group(1) + "var " + found.group(3) + ": " + type(found.group(2)) + "? = null"));
		code = METHOD.matcher(code).replaceAll((found) -> quoted(method(found)));
		return annotations(code);
	}

	private static String annotations(String code) {
		String listed = BRACES.matcher(code).replaceAll("= [$1]");
		String paths = ONE_PATH.matcher(listed).replaceAll("attributePaths = [$1]");
		return paths.replaceAll("(?<=[(\\[,] ?)@(?=[A-Z])", "")
			.replaceAll("(?s)@Override\\n(.*?)fun ", "$1override fun ");
	}

	private static String method(MatchResult found) {
		return found.group(1) + "fun " + found.group(3) + "(" + parameters(found.group(4), "") + "): "
				+ type(found.group(2));
	}

	private static String parameters(String java, String keyword) {
		return Stream.of(java.split(",(?![^<]*>)"))
			.map(String::strip)
			.filter((one) -> !one.isEmpty())
			.map((one) -> parameter(one, keyword))
			.collect(Collectors.joining(", "));
	}

	private static String parameter(String java, String keyword) {
		Matcher parts = PARAMETER.matcher(java);
		return parts.matches() ? keyword + parts.group(2) + ": " + type(parts.group(1)) : java;
	}

	private static String type(String java) {
		String arrays = java.replaceAll("(\\w+)\\[\\]", "Array<$1>").replace("?", "*");
		return Pattern.compile("\\w+")
			.matcher(arrays)
			.replaceAll((name) -> quoted(TYPES.getOrDefault(name.group(), name.group())));
	}

	private static String quoted(String text) {
		return Matcher.quoteReplacement(text);
	}

}
