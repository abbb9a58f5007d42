package io.github.springdebugtoolbar.replay;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens connections beside those of the application.
 */
public interface FreshConnections {

	/**
	 * Whether connections to a data source can be opened.
	 * @param dataSource bean name as it was recorded
	 * @return {@code true} if the data source is known
	 */
	boolean canOpen(String dataSource);

	/**
	 * Opens a connection that is not recorded.
	 * @param dataSource bean name as it was recorded
	 * @return the connection, to be closed by the caller
	 * @throws SQLException if that fails
	 */
	Connection open(String dataSource) throws SQLException;

}
