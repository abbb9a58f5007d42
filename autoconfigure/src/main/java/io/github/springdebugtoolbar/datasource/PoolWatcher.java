package io.github.springdebugtoolbar.datasource;

import org.springframework.context.SmartLifecycle;

/**
 * Lets the pools be watched as soon as all beans are there and before the first request:
 * by then the application's own meters are bound.
 */
public final class PoolWatcher implements SmartLifecycle {

	private final DataSourceTap tap;

	private volatile boolean running;

	/**
	 * Creates the watcher.
	 * @param tap knows the pools
	 */
	public PoolWatcher(DataSourceTap tap) {
		this.tap = tap;
	}

	@Override
	public void start() {
		this.running = true;
		this.tap.watchPools();
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

}
