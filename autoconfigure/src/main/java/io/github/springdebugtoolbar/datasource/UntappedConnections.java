package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens connections that are not recorded: beside a Hikari pool, so that none of its own
 * is taken, otherwise by the original data source. Safe for use by multiple threads.
 */
public final class UntappedConnections {

	private final Map<String, Opener> openers = new ConcurrentHashMap<>();

	UntappedConnections() {
	}

	/**
	 * Whether a data source was tapped.
	 * @param dataSource its name as it is recorded
	 * @return {@code true} if connections can be opened
	 */
	public boolean contains(String dataSource) {
		return this.openers.containsKey(dataSource);
	}

	/**
	 * Opens a connection.
	 * @param dataSource name of the data source as it is recorded
	 * @return the connection
	 * @throws SQLException if that fails, or no data source of that name was tapped
	 */
	public Connection open(String dataSource) throws SQLException {
		Opener opener = this.openers.get(dataSource);
		if (opener == null) {
			throw new SQLException("There is no data source of the name " + dataSource + ".");
		}
		return opener.open();
	}

	void put(String dataSource, Opener opener) {
		this.openers.put(dataSource, opener);
	}

	/**
	 * Opens connections of one data source.
	 */
	interface Opener {

		Connection open() throws SQLException;

	}

}
