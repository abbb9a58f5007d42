package io.github.springdebugtoolbar.detection.nplusone;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a fetch join into the text of a query in JPQL or HQL.
 */
final class FetchJoin {

	private static final Pattern FROM = Pattern.compile("\\bfrom\\s+([\\w.$]+)(?:\\s+(?:as\\s+)?(\\w+))?",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> KEYWORDS = Set.of("where", "order", "group", "having", "join", "left", "inner",
			"right", "full", "cross", "fetch", "limit", "offset", "union", "on");

	private FetchJoin() {
	}

	// A left join, so that rows without the association stay. Empty if the text has no
	// alias to join from.
	static Optional<String> into(String query, String entity, String path) {
		Matcher from = FROM.matcher(query);
		while (from.find()) {
			if (OneByOne.simpleName(from.group(1)).equals(OneByOne.simpleName(entity)) && isAlias(from.group(2))) {
				return Optional.of(extended(query, from.group(2), path).orElseGet(() -> query.substring(0, from.end())
						+ joins(query, from.group(2), path) + query.substring(from.end())));
			}
		}
		return Optional.empty();
	}

	// Joins from what is fetched already.
	private static Optional<String> extended(String query, String alias, String path) {
		int dot = path.indexOf('.');
		Matcher fetched = Pattern
			.compile("\\bjoin\\s+fetch\\s+" + alias + "\\." + path.substring(0, Math.max(0, dot))
					+ "\\b(?:\\s+(?:as\\s+)?(\\w+))?", Pattern.CASE_INSENSITIVE)
			.matcher(query);
		if (dot < 0 || !fetched.find()) {
			return Optional.empty();
		}
		boolean named = isAlias(fetched.group(1));
		int end = (named || fetched.group(1) == null) ? fetched.end() : fetched.start(1);
		String before = query.substring(0, end).stripTrailing();
		String from = named ? fetched.group(1) : freeAlias(query, path);
		return Optional.of(before + (named ? "" : " " + from) + joins(query + " " + from, from, path.substring(dot + 1))
				+ query.substring(before.length()));
	}

	private static boolean isAlias(String word) {
		return word != null && !KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
	}

	private static String joins(String query, String alias, String path) {
		StringBuilder joins = new StringBuilder();
		String from = alias;
		String[] attributes = path.split("\\.");
		for (int i = 0; i < attributes.length; i++) {
			joins.append(" left join fetch ").append(from).append('.').append(attributes[i]);
			if (i < attributes.length - 1) {
				from = freeAlias(query + joins, attributes[i]);
				joins.append(' ').append(from);
			}
		}
		return joins.toString();
	}

	private static String freeAlias(String query, String attribute) {
		String alias = attribute.substring(0, 1);
		while (Pattern.compile("\\b" + alias + "\\b").matcher(query).find()) {
			alias += attribute.charAt(0);
		}
		return alias;
	}

}
