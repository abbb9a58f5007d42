package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a statement asks for, as far as its words tell.
 *
 * @param tables tables it names, the first one first, each once, without quotes and
 * schema
 * @param limited whether it says how many rows it wants at most
 * @param ordered whether it says in which order
 * @param aggregated whether the database counts, groups or sums for it
 * @param locking whether it reads in order to change: {@code for update}
 */
public record SqlShape(List<String> tables, boolean limited, boolean ordered, boolean aggregated, boolean locking) {

	private static final Set<String> BEFORE_TABLE = Set.of("from", "join", "into", "update");

	private static final Set<String> AGGREGATES = Set.of("count", "sum", "avg", "min", "max", "group", "distinct",
			"exists");

	private static final Set<String> LOCKED = Set.of("update", "share");

	public SqlShape {
		tables = List.copyOf(tables);
	}

	/**
	 * Reads a statement.
	 * @param sql its text
	 * @return its shape
	 */
	public static SqlShape of(String sql) {
		List<SqlToken> tokens = SqlLexer.split(sql);
		Set<String> outside = outsideOfBrackets(tokens);
		return new SqlShape(tables(tokens), isLimited(outside), outside.contains("order"),
				outside.stream().anyMatch(AGGREGATES::contains), isLocking(tokens));
	}

	private static List<String> tables(List<SqlToken> tokens) {
		List<String> tables = new ArrayList<>();
		for (int i = 1; i < tokens.size(); i++) {
			if (tokens.get(i - 1).isWord(BEFORE_TABLE) && tokens.get(i).isName() && !isLock(tokens, i - 1)) {
				String table = qualified(tokens, i);
				if (!tables.contains(table)) {
					tables.add(table);
				}
			}
		}
		return tables;
	}

	// The last of a name's parts.
	private static String qualified(List<SqlToken> tokens, int start) {
		int last = start;
		while (last + 2 < tokens.size() && tokens.get(last + 1).isSymbol(".") && tokens.get(last + 2).isName()) {
			last += 2;
		}
		return tokens.get(last).text();
	}

	private static Set<String> outsideOfBrackets(List<SqlToken> tokens) {
		Set<String> words = new HashSet<>();
		int depth = 0;
		for (SqlToken token : tokens) {
			depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
			if (depth == 0 && token.type() == SqlToken.Type.WORD) {
				words.add(token.text());
			}
		}
		return words;
	}

	private static boolean isLimited(Set<String> words) {
		return words.contains("limit") || words.contains("fetch") || words.contains("top") || words.contains("rownum");
	}

	private static boolean isLocking(List<SqlToken> tokens) {
		for (int i = 1; i < tokens.size(); i++) {
			if (isLock(tokens, i)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLock(List<SqlToken> tokens, int index) {
		return index > 0 && tokens.get(index).isWord(LOCKED) && tokens.get(index - 1).isWord("for");
	}

}
