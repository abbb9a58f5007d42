package io.github.springdebugtoolbar.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * Shapes of statements by their fingerprint, so that each statement is looked at once.
 * Forgets all of them when they have become too many. Safe for use by multiple threads.
 */
public final class SqlShapes {

	static final int CAPACITY = 5_000;

	private final Map<String, SqlShape> known = new ConcurrentHashMap<>();

	/**
	 * What a statement asks for.
	 * @param statement the statement
	 * @return its shape
	 */
	public SqlShape find(SqlStatement statement) {
		SqlShape found = this.known.get(statement.fingerprint());
		return (found != null) ? found : create(statement);
	}

	private SqlShape create(SqlStatement statement) {
		SqlShape created = SqlShape.of(statement.sql());
		if (this.known.size() >= CAPACITY) {
			this.known.clear();
		}
		this.known.put(statement.fingerprint(), created);
		return created;
	}

}
