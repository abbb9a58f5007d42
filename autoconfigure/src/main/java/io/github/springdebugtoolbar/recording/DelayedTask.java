package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that is done a moment after it was asked for, once for all that asked in the
 * meantime. Its thread ends when nothing was asked for a while. Safe for use by multiple
 * threads.
 */
public final class DelayedTask implements AutoCloseable {

	private static final int IDLE_SECONDS = 5;

	private final AtomicBoolean asked = new AtomicBoolean();

	private final Runnable task;

	private final Duration delay;

	private final ScheduledThreadPoolExecutor executor;

	/**
	 * Creates it.
	 * @param name name of the thread
	 * @param delay how long the first that asks waits
	 * @param task what is done; its faults end there
	 */
	public DelayedTask(String name, Duration delay, Runnable task) {
		this.task = task;
		this.delay = delay;
		this.executor = new ScheduledThreadPoolExecutor(1, (work) -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			thread.setContextClassLoader(DelayedTask.class.getClassLoader());
			return thread;
		});
		this.executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
		this.executor.allowCoreThreadTimeOut(true);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
	}

	/** Has it done, if that was not asked for already. */
	public void ask() {
		if (this.asked.compareAndSet(false, true)) {
			schedule(this.delay);
		}
	}

	/** Has it done at once, if it was asked for: somebody waits for it now. */
	public void hurry() {
		if (this.asked.get()) {
			schedule(Duration.ZERO);
		}
	}

	/** Does what was asked for and not yet done; nothing is done later. */
	@Override
	public void close() {
		this.executor.shutdown();
		try {
			this.executor.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		run();
	}

	/** Interrupts what is done; nothing is done later. */
	public void abandon() {
		this.executor.shutdownNow();
	}

	/**
	 * Whether nothing is done any more.
	 * @return {@code true} after its end
	 */
	public boolean isEnded() {
		return this.executor.isShutdown();
	}

	private void schedule(Duration delay) {
		try {
			this.executor.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The application has been stopped.
		}
	}

	private void run() {
		if (this.asked.compareAndSet(true, false)) {
			this.task.run();
		}
	}

}
