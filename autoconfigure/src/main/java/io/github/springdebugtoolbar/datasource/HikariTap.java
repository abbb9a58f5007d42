package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.jspecify.annotations.Nullable;

/**
 * Taps a Hikari pool from below: the bean stays the same instance of the same class.
 */
final class HikariTap {

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
	 * Taps the pool.
	 * @return whether its connections are tapped now; if not, nothing has changed
	 */
	boolean install() {
		HikariPool pool = HikariInternals.pool(this.dataSource);
		if (pool != null) {
			return installInto(pool);
		}
		DataSource given = this.dataSource.getDataSource();
		if (given instanceof TappedDataSource || !HikariTarget.isConfigured(this.dataSource)) {
			return given != null;
		}
		HikariTarget created = new HikariTarget(this.dataSource, this.tap, given);
		this.dataSource.setDataSource(created);
		listen(created);
		return true;
	}

	/**
	 * Watches who takes and returns connections, if the pool runs.
	 */
	void watch() {
		HikariPool pool = HikariInternals.pool(this.dataSource);
		if (pool == null) {
			return;
		}
		HikariTarget installed = this.target;
		if (installed == null) {
			installInto(pool);
			return;
		}
		forgetTarget(installed);
		HikariWatch.install(pool, this.tap);
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
			watch();
			connection.acquired(startOfWait());
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
