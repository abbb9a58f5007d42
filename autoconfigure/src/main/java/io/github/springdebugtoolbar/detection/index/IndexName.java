package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * Names as SQL writes them, and the name of an index that is not there yet.
 */
final class IndexName {

	/** PostgreSQL has 63, MariaDB 64. */
	private static final int LENGTH = 60;

	private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*|[A-Z_][A-Z0-9_]*");

	private static final Set<String> RESERVED = Set.of("all", "and", "case", "check", "column", "constraint", "create",
			"default", "desc", "end", "foreign", "from", "group", "index", "key", "limit", "not", "offset", "on", "or",
			"order", "primary", "references", "select", "table", "to", "union", "unique", "user", "using", "value",
			"values", "when", "where");

	private IndexName() {
	}

	static String of(TableSchema table, List<String> columns) {
		String words = (table.name() + "_" + String.join("_", columns)).replaceAll("\\W+", "_")
			.toLowerCase(Locale.ROOT);
		String name = words.substring(0, Math.min(LENGTH - 4, words.length())) + "_idx";
		boolean taken = table.indexes().stream().anyMatch((index) -> index.name().equalsIgnoreCase(name));
		return taken ? name + "2" : name;
	}

	/**
	 * A name in SQL.
	 * @param name name as the database tells it
	 * @param database the database
	 * @return the name in lower case, quoted if it must be
	 */
	static String quoted(String name, String database) {
		if (PLAIN.matcher(name).matches() && !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
			return name.toLowerCase(Locale.ROOT);
		}
		if (database.startsWith("MariaDB") || database.startsWith("MySQL")) {
			return "`" + name + "`";
		}
		return '"' + name + '"';
	}

}
