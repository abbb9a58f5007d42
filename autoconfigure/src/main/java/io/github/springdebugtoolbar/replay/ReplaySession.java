package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Query;

/**
 * A connection on which a database is asked about one query.
 */
public final class ReplaySession {

	private final Connection connection;

	private final String product;

	private final Query query;

	private final Duration timeout;

	private final List<PreparedStatement> statements = new CopyOnWriteArrayList<>();

	ReplaySession(Connection connection, String product, Query query, Duration timeout) {
		this.connection = connection;
		this.product = product;
		this.query = query;
		this.timeout = timeout;
	}

	/**
	 * The connection: fresh, read-only as far as the database can be, in a transaction
	 * that is rolled back.
	 * @return the connection, closed after the task
	 */
	public Connection connection() {
		return this.connection;
	}

	/**
	 * The database.
	 * @return product name as its driver says it
	 */
	public String product() {
		return this.product;
	}

	/**
	 * The query that the database is asked about.
	 * @return the query, with the whole text of its statement
	 */
	public Query query() {
		return this.query;
	}

	/**
	 * Prepares the recorded statement, with its values bound as they were. Of a batch the
	 * first set is taken.
	 * @param prefix text before the statement
	 * @param suffix text behind it
	 * @return the statement, with a time-out, closed after the task
	 * @throws SQLException if the database refuses it
	 */
	public PreparedStatement prepare(String prefix, String suffix) throws SQLException {
		String sql = prefix + withoutEnd(this.query.statement().sql()) + (suffix.isEmpty() ? "" : "\n" + suffix);
		PreparedStatement statement = this.connection.prepareStatement(sql);
		this.statements.add(statement);
		statement.setQueryTimeout((int) Math.max(1, this.timeout.toSeconds()));
		for (BoundParameter parameter : parameters()) {
			parameter.binder().bind(statement, Integer.parseInt(parameter.key()), parameter.value());
		}
		return statement;
	}

	/**
	 * What of the statement differs from what ran.
	 * @return sentences for the screen
	 */
	public List<String> notes() {
		return ReplayNotes.of(this.query, parameters());
	}

	// The recorded text.
	String sql() {
		return this.query.statement().sql();
	}

	// Ends what takes too long where the driver's own time-out does not.
	void cancel() {
		for (PreparedStatement statement : this.statements) {
			try {
				statement.cancel();
			}
			catch (SQLException | RuntimeException ex) {
				// It ended meanwhile, or cannot be cancelled.
			}
		}
	}

	void close() {
		for (PreparedStatement statement : this.statements) {
			try {
				statement.close();
			}
			catch (SQLException | RuntimeException ex) {
				// Its connection is closed next.
			}
		}
	}

	private List<BoundParameter> parameters() {
		return this.query.parameters().isEmpty() ? List.of() : this.query.parameters().get(0);
	}

	private static String withoutEnd(String sql) {
		String text = sql.strip();
		return text.endsWith(";") ? withoutEnd(text.substring(0, text.length() - 1)) : text;
	}

}
