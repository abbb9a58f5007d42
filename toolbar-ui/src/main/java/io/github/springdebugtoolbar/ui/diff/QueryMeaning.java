package io.github.springdebugtoolbar.ui.diff;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query without what can be written in another way: layout, case of its words, name of
 * its first entity, names of its parameters.
 */
final class QueryMeaning {

	private static final Pattern ALIAS = Pattern
		.compile("\\b(?:from|update)\\s+[\\w.]+\\s+(?:as\\s+)?(?!where\\b|set\\b|join\\b|order\\b|group\\b)(\\w+)");

	private static final Pattern LITERAL = Pattern.compile("'[^']*'|[^']+");

	private static final Pattern PARAMETER = Pattern.compile("[:?](\\w+)");

	private static final Pattern TEXT = Pattern.compile("\"\"\"((?s).*?)\"\"\"|\"((?:[^\"\\\\]|\\\\.)*)\"");

	private static final Pattern OTHER_ATTRIBUTE = Pattern.compile("(?s)(?!value\\b)\\w+\\s*=.*");

	private QueryMeaning() {
	}

	/**
	 * Reads an annotation.
	 * @param arguments what stands in its parentheses, these included
	 * @param names names of the parameters of its method, in their order
	 * @return a text that queries of the same meaning have in common
	 */
	static String ofAnnotation(String arguments, List<String> names) {
		String query = CommaList.split(arguments, SourceMask.of(arguments), 0)
			.stream()
			.filter((one) -> !OTHER_ATTRIBUTE.matcher(one).matches())
			.findFirst()
			.orElse("");
		String text = TEXT.matcher(query)
			.results()
			.map((part) -> (part.group(1) != null) ? part.group(1) : part.group(2))
			.collect(Collectors.joining());
		boolean sql = arguments.matches("(?s).*\\bnativeQuery\\s*=\\s*true\\b.*");
		return of(text.isEmpty() ? query : text, sql, names);
	}

	/**
	 * Reads a query.
	 * @param query its text
	 * @param sql whether it is SQL
	 * @param names names of the parameters of its method, in their order
	 * @return a text that queries of the same meaning have in common
	 */
	static String of(String query, boolean sql, List<String> names) {
		String text = numbered(query.strip().replaceAll("\\s+", " "), names);
		String plain = LITERAL.matcher(text)
			.replaceAll((part) -> Matcher.quoteReplacement(lowerCase(part.group())))
			.replaceAll("\\s*([=<>,()+*/-])\\s*", "$1");
		Matcher alias = ALIAS.matcher(plain);
		String unnamed = alias.find() ? plain.replaceAll("(?<![.\\w])" + alias.group(1) + "\\b(?!\\()", "_") : plain;
		return (sql ? "sql " : "") + unnamed.replaceFirst("^select _ (?=from )", "");
	}

	private static String numbered(String query, List<String> names) {
		return PARAMETER.matcher(query).replaceAll((found) -> {
			int index = names.indexOf(found.group(1));
			return (index < 0) ? Matcher.quoteReplacement(found.group()) : "?" + (index + 1);
		});
	}

	private static String lowerCase(String part) {
		return part.startsWith("'") ? part : part.toLowerCase(Locale.ROOT);
	}

}
