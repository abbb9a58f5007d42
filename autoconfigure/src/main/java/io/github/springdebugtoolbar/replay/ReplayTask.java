package io.github.springdebugtoolbar.replay;

import java.sql.SQLException;

/**
 * What is asked about a query on a connection of its own.
 *
 * @param <T> what comes of it
 */
public interface ReplayTask<T> {

	/**
	 * Asks. Whatever it changes is rolled back, and what it opens is closed.
	 * @param session the way to the database, to be used during this call only
	 * @return what comes of it
	 * @throws SQLException if the database refuses
	 */
	T ask(ReplaySession session) throws SQLException;

}
