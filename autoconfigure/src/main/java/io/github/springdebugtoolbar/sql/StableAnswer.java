package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.github.springdebugtoolbar.sql.SqlToken.Type;

/**
 * Tells whether the answer to a query depends on nothing but its tables and values: not
 * on the time, the session or chance, and not on a function that is not known. A query
 * that locks rows is asked for the lock.
 */
public final class StableAnswer {

	private static final Set<String> WORDS = Set.of("current_timestamp", "current_date", "current_time", "localtime",
			"localtimestamp", "sysdate", "systimestamp", "current_user", "session_user", "system_user", "current_role",
			"current_schema", "current_catalog", "nextval", "currval", "rownum", "tablesample");

	private static final Set<String> CALLS = Set.of("now", "today", "sysdatetime", "sysutcdatetime", "getdate",
			"getutcdate", "curdate", "curtime", "utc_date", "utc_time", "utc_timestamp", "unix_timestamp",
			"clock_timestamp", "statement_timestamp", "transaction_timestamp", "timeofday", "age", "random", "rand",
			"random_uuid", "gen_random_uuid", "uuid", "newid", "random_normal", "lastval", "setval", "user",
			"current_setting", "current_database", "database", "schema", "session_context", "sys_context",
			"last_insert_id", "identity", "scope_identity", "connection_id", "session_id", "pg_backend_pid",
			"txid_current", "pg_current_xact_id", "found_rows", "row_count", "changes", "last_insert_rowid",
			"total_changes", "transaction_id", "lock_mode", "version", "get_lock", "is_free_lock");

	private static final Set<String> TEXTS = Set.of("now", "today", "tomorrow", "yesterday");

	private static final Set<String> BEFORE_TABLE = Set.of("from", "join", "as");

	private StableAnswer() {
	}

	/**
	 * Whether the same query with the same values has the same answer until somebody
	 * writes to its tables.
	 * @param sql whole text of the query
	 * @return {@code false} too if that is not certain
	 */
	public static boolean isCertain(String sql) {
		List<SqlToken> tokens = SqlLexer.split(sql);
		for (int i = 0; i < tokens.size(); i++) {
			if (isUnstable(tokens, i)) {
				return false;
			}
		}
		return ReadProof.findObjections(sql, false)
			.stream()
			.allMatch((objection) -> objection.kind() == Objection.Kind.NOT_UNDERSTOOD
					|| objection.kind() == Objection.Kind.AMBIGUOUS);
	}

	private static boolean isUnstable(List<SqlToken> tokens, int at) {
		SqlToken token = tokens.get(at);
		if (token.type() == Type.LITERAL) {
			return TEXTS.contains(token.text().replace("'", "").toLowerCase(Locale.ROOT));
		}
		if (token.isSymbol("@") || token.isSymbol("@@")) {
			return true;
		}
		if (at > 0 && (tokens.get(at - 1).isSymbol(".") || tokens.get(at - 1).isWord(BEFORE_TABLE))) {
			return false;
		}
		return token.isWord(WORDS) || token.isWord(CALLS) && isCalled(tokens, at) || isBareUser(tokens, at);
	}

	private static boolean isCalled(List<SqlToken> tokens, int at) {
		return at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
	}

	// A table of that name has its columns behind it.
	private static boolean isBareUser(List<SqlToken> tokens, int at) {
		return tokens.get(at).isWord("user") && !(at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("."));
	}

}
