package io.github.springdebugtoolbar.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Matches the placeholders of {@code insert into t (a, b) values (?, ?)} with the columns
 * by their position.
 */
final class InsertedColumns {

	private InsertedColumns() {
	}

	/**
	 * Finds the names.
	 * @param tokens tokens of a statement
	 * @return a name for each placeholder, empty if this is not such an insert
	 */
	static List<String> parameterNames(List<SqlToken> tokens) {
		int open = indexOf(tokens, "(", 0);
		int close = indexOf(tokens, ")", open);
		if (open < 0 || close < 0 || !isInsert(tokens) || close + 1 >= tokens.size()
				|| !tokens.get(close + 1).isWord("values")) {
			return List.of();
		}
		return match(columns(tokens.subList(open + 1, close)), tokens.subList(close + 2, tokens.size()));
	}

	private static boolean isInsert(List<SqlToken> tokens) {
		return tokens.get(0).isWord("insert") || tokens.get(0).isWord("replace");
	}

	private static List<String> columns(List<SqlToken> list) {
		return list.stream().filter(SqlToken::isName).map(SqlToken::text).toList();
	}

	private static List<String> match(List<String> columns, List<SqlToken> rows) {
		List<String> names = new ArrayList<>();
		int depth = 0;
		int column = 0;
		for (SqlToken token : rows) {
			if (token.isSymbol("(")) {
				column = (depth++ == 0) ? 0 : column;
			}
			else if (token.isSymbol(")")) {
				depth--;
			}
			else if (token.isSymbol(",") && depth == 1) {
				column++;
			}
			else if (token.type() == SqlToken.Type.PLACEHOLDER) {
				names.add((depth > 0 && column < columns.size()) ? columns.get(column) : "");
			}
		}
		return names;
	}

	private static int indexOf(List<SqlToken> tokens, String symbol, int from) {
		for (int i = Math.max(0, from); i < tokens.size(); i++) {
			if (tokens.get(i).isSymbol(symbol)) {
				return i;
			}
		}
		return -1;
	}

}
