package io.github.springdebugtoolbar.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a statement names its common table expressions: {@code with tree (id) as} looks
 * like a call.
 */
final class WithNames {

	private static final Set<String> STATEMENTS = Set.of("select", "values", "table", "insert", "update", "delete",
			"merge");

	private WithNames() {
	}

	static Set<Integer> positions(List<SqlToken> tokens) {
		Set<Integer> names = new HashSet<>();
		if (tokens.isEmpty() || !tokens.get(0).isWord("with")) {
			return names;
		}
		int depth = 0;
		for (int i = 0; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
			if (depth == 0 && token.isWord(STATEMENTS)) {
				return names;
			}
			if (depth == 0 && token.isName()) {
				names.add(i);
			}
		}
		return names;
	}

}
