package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Taps a Hikari pool from below: the bean stays the same instance of the same class.
 */
final class HikariTap {

	private static final Log logger = LogFactory.getLog(HikariTap.class);

	private final HikariDataSource dataSource;

	private final ConnectionTap tap;

	private volatile @Nullable HikariTarget target;

	private HikariTap(HikariDataSource dataSource, ConnectionTap tap) {
		this.dataSource = dataSource;
		this.tap = tap;
	}

	// Names no class of HikariCP, so that it can be asked for without that library.
	static boolean isHikari(DataSource dataSource) {
		return dataSource instanceof HikariDataSource;
	}

	static HikariTap of(DataSource dataSource, ConnectionTap tap) {
		return new HikariTap((HikariDataSource) dataSource, tap);
	}

	/**
	 * Taps the pool. A configuration from which no connection can be made stays as it is:
	 * the pool is to fail as it would have.
	 * @return whether nothing is left to be done; {@code false} if the pool runs and
	 * cannot be tapped
	 */
	boolean install() {
		HikariPool pool = HikariInternals.pool(this.dataSource);
		if (pool != null) {
			return installInto(pool);
		}
		DataSource given = this.dataSource.getDataSource();
		if (!(given instanceof TappedDataSource) && HikariTarget.isConfigured(this.dataSource)) {
			installBelow(given);
		}
		return true;
	}

	/**
	 * Watches who takes and returns connections, if the pool runs.
	 * @return whether it does
	 */
	boolean watch() {
		HikariPool pool = HikariInternals.pool(this.dataSource);
		if (pool == null) {
			return false;
		}
		HikariTarget installed = this.target;
		if (installed == null) {
			return installInto(pool);
		}
		forgetTarget(installed);
		HikariWatch.install(pool, this.tap);
		return true;
	}

	// A connection beside the pool, untapped.
	Connection open() throws SQLException {
		HikariTarget installed = this.target;
		if (installed == null) {
			throw new SQLException("The pool " + this.tap.dataSource() + " is not tapped.");
		}
		return installed.open();
	}

	private void installBelow(@Nullable DataSource given) {
		try {
			HikariTarget created = new HikariTarget(this.dataSource, this.tap, given);
			this.dataSource.setDataSource(created);
			listen(created);
		}
		catch (RuntimeException ex) {
			logger.debug("No connection can be made from the configuration of " + this.tap.dataSource(), ex);
		}
	}

	// A pool that runs already: its connections are tapped where they lie.
	private boolean installInto(HikariPool pool) {
		DataSource running = HikariInternals.dataSource(pool);
		if (running == null || running instanceof TappedDataSource) {
			return running != null;
		}
		HikariTarget created = new HikariTarget(this.dataSource, this.tap, running);
		HikariInternals.dataSource(pool, created);
		for (Object entry : HikariInternals.entries(pool)) {
			Connection connection = HikariInternals.connection(entry);
			if (connection != null) {
				HikariInternals.connection(entry, this.tap.tap(connection));
			}
		}
		listen(created);
		HikariWatch.install(pool, this.tap);
		return true;
	}

	private void listen(HikariTarget created) {
		this.target = created;
		this.tap.onUnannounced(this::unannounced);
	}

	// The pool has started since: the connection was taken before it could be watched.
	private void unannounced(ConnectionHandler connection) {
		try {
			if (watch()) {
				connection.acquired(startOfWait(), "");
			}
		}
		catch (Exception | LinkageError ex) {
			this.tap.onUnannounced((ignored) -> {
			});
			this.tap.recorder().report("watching the pool of " + this.tap.dataSource(), ex);
		}
	}

	private long startOfWait() {
		HikariTarget.PoolStart start = (this.target != null) ? this.target.takeStart() : null;
		return (start != null && start.thread() == Thread.currentThread()) ? start.nanoTime() : System.nanoTime();
	}

	// What the pool was made from is needed no longer: a copy of its configuration must
	// not
	// bring our target along.
	private void forgetTarget(HikariTarget installed) {
		if (installed.isMade() && this.dataSource.getDataSource() == installed) {
			HikariInternals.removeDataSource(this.dataSource);
		}
	}

}
