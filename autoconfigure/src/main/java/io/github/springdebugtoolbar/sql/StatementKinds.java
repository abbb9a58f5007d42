package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Tells by its first words what a statement does. A common table expression that changes
 * rows makes the whole statement a change.
 */
final class StatementKinds {

	private static final Map<String, StatementKind> FIRST_WORDS = Map.ofEntries(
			Map.entry("select", StatementKind.SELECT), Map.entry("values", StatementKind.SELECT),
			Map.entry("table", StatementKind.SELECT), Map.entry("from", StatementKind.SELECT),
			Map.entry("insert", StatementKind.INSERT), Map.entry("update", StatementKind.UPDATE),
			Map.entry("delete", StatementKind.DELETE), Map.entry("truncate", StatementKind.DELETE),
			Map.entry("merge", StatementKind.MERGE), Map.entry("replace", StatementKind.MERGE),
			Map.entry("upsert", StatementKind.MERGE), Map.entry("call", StatementKind.CALL),
			Map.entry("exec", StatementKind.CALL), Map.entry("execute", StatementKind.CALL),
			Map.entry("do", StatementKind.CALL), Map.entry("begin", StatementKind.CALL),
			Map.entry("create", StatementKind.DDL), Map.entry("alter", StatementKind.DDL),
			Map.entry("drop", StatementKind.DDL), Map.entry("comment", StatementKind.DDL),
			Map.entry("grant", StatementKind.DDL), Map.entry("revoke", StatementKind.DDL),
			Map.entry("rename", StatementKind.DDL));

	private static final Set<String> CHANGES = Set.of("insert", "update", "delete", "merge");

	private StatementKinds() {
	}

	static StatementKind of(List<SqlToken> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			if (token.isWord("with")) {
				return ofWith(tokens, i);
			}
			if (token.type() == SqlToken.Type.WORD) {
				return FIRST_WORDS.getOrDefault(token.text(), StatementKind.OTHER);
			}
		}
		return StatementKind.OTHER;
	}

	// The statement proper begins at the first verb outside all brackets.
	private static StatementKind ofWith(List<SqlToken> tokens, int start) {
		int depth = 0;
		StatementKind change = null;
		for (int i = start + 1; i < tokens.size(); i++) {
			SqlToken token = tokens.get(i);
			depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
			if (depth > 0 && tokens.get(i - 1).isSymbol("(") && token.isWord(CHANGES)) {
				change = FIRST_WORDS.get(token.text());
			}
			StatementKind verb = FIRST_WORDS.get(token.text());
			if (depth == 0 && verb != null && !token.isWord("from") && token.type() == SqlToken.Type.WORD) {
				return (verb == StatementKind.SELECT && change != null) ? change : verb;
			}
		}
		return StatementKind.OTHER;
	}

}
