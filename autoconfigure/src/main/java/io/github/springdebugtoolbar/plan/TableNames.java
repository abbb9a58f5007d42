package io.github.springdebugtoolbar.plan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tables behind the aliases of a statement: some databases tell the alias only.
 */
final class TableNames {

	private static final String NAME = "(?:\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]|[\\w$]+)";

	/** What may follow a table and is not its alias. It begins what comes next. */
	private static final String NO_ALIAS = "(?!(?:where|on|set|join|left|right|inner|outer|full|cross|natural|using|order"
			+ "|group|having|limit|offset|fetch|union|for|values|select|from|as|force|use|ignore|straight_join)\\b)";

	private static final Pattern SOURCE = Pattern.compile("(?i)(\\bfrom|\\bjoin|\\bupdate|\\binto|,)\\s*(?:" + NAME
			+ "\\s*\\.\\s*)*(" + NAME + ")(?:\\s+(?:as\\s+)?" + NO_ALIAS + "(" + NAME + "))?");

	private final Map<String, String> tables = new HashMap<>();

	TableNames(String sql) {
		SOURCE.matcher(sql).results().filter((one) -> !one.group(1).equals(",")).forEach(this::add);
		SOURCE.matcher(sql).results().filter((one) -> one.group(1).equals(",")).forEach(this::add);
	}

	/**
	 * The table behind an alias.
	 * @param name alias or table
	 * @return the table, empty if the name is a table's own or unknown
	 */
	Optional<String> find(String name) {
		return Optional.ofNullable(this.tables.get(key(name))).filter((table) -> !key(table).equals(key(name)));
	}

	private void add(MatchResult source) {
		String table = unquoted(source.group(2));
		String alias = source.group(3);
		this.tables.putIfAbsent(key((alias != null) ? alias : table), table);
	}

	private static String key(String name) {
		return unquoted(name).toLowerCase(Locale.ROOT);
	}

	private static String unquoted(String name) {
		return name.matches("[\"`\\[].*") ? name.substring(1, name.length() - 1) : name;
	}

}
