package io.github.springdebugtoolbar.sql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * Statements by their text, so that each text is looked at once. Forgets all of them when
 * they have become too many: an application that writes its values into the text makes a
 * new one for each execution. Safe for use by multiple threads.
 */
public final class Statements {

	private static final int MAX_CHARACTERS = 4_000_000;

	private final int maxLength;

	private final Map<String, SqlStatement> known = new ConcurrentHashMap<>();

	private final AtomicLong characters = new AtomicLong();

	/**
	 * Creates an empty collection.
	 * @param maxLength characters of a statement that are kept
	 */
	public Statements(int maxLength) {
		this.maxLength = maxLength;
	}

	/**
	 * What a text is.
	 * @param sql text as it is sent to the driver
	 * @return the statement
	 */
	public SqlStatement find(String sql) {
		SqlStatement found = this.known.get(sql);
		return (found != null) ? found : create(sql);
	}

	private SqlStatement create(String sql) {
		String kept = (sql.length() > this.maxLength) ? sql.substring(0, this.maxLength) : sql;
		List<SqlToken> tokens = SqlLexer.split(kept);
		SqlStatement created = new SqlStatement(kept, Fingerprint.of(tokens), StatementKinds.of(tokens),
				ParameterNames.of(tokens), sql.length());
		if (!created.isCut()) {
			remember(sql, created);
		}
		return created;
	}

	private void remember(String sql, SqlStatement created) {
		if (this.characters.addAndGet(sql.length()) > MAX_CHARACTERS) {
			this.known.clear();
			this.characters.set(sql.length());
		}
		this.known.put(sql, created);
	}

}
