package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Something that is done a moment after it was asked for, once for all that asked in the
 * meantime. Whoever asks wakes nobody: a thread looks again and again whether somebody
 * has, and ends when nobody did for a while. Safe for use by multiple threads.
 */
public final class DelayedTask implements AutoCloseable {

	private static final Duration IDLE = Duration.ofSeconds(5);

	private final FaultLog faults = new FaultLog();

	private final AtomicBoolean asked = new AtomicBoolean();

	private final Object turn = new Object();

	private final String name;

	private final Runnable task;

	private final long delayMillis;

	private volatile @Nullable Thread thread;

	private volatile boolean ended;

	/** Guarded by {@link #turn}. */
	private boolean hurried;

	/**
	 * Creates it.
	 * @param name name of the thread
	 * @param delay how long the first that asks waits at most
	 * @param task what is done; its faults end there
	 */
	public DelayedTask(String name, Duration delay, Runnable task) {
		this.name = name;
		this.task = task;
		this.delayMillis = Math.max(1, delay.toMillis());
	}

	/** Has it done, if that was not asked for already. */
	public void ask() {
		this.asked.set(true);
		if (this.thread == null) {
			start();
		}
	}

	/** Has it done at once, if it was asked for: somebody waits for it now. */
	public void hurry() {
		if (this.asked.get()) {
			synchronized (this.turn) {
				this.hurried = true;
				this.turn.notifyAll();
			}
		}
	}

	/** Does what was asked for and not yet done; nothing is done later. */
	@Override
	public void close() {
		end();
		try {
			Thread last = this.thread;
			if (last != null) {
				last.join(IDLE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		run();
	}

	/** Interrupts what is done; nothing is done later. */
	public void abandon() {
		end();
		Thread last = this.thread;
		if (last != null) {
			last.interrupt();
		}
	}

	/**
	 * Whether nothing is done any more.
	 * @return {@code true} after its end
	 */
	public boolean isEnded() {
		return this.ended;
	}

	private void end() {
		synchronized (this.turn) {
			this.ended = true;
			this.turn.notifyAll();
		}
	}

	// Takes nothing over from the thread of whoever asks.
	private void start() {
		synchronized (this.turn) {
			if (!this.ended && this.thread == null) {
				Thread created = new Thread(null, this::watch, this.name, 0, false);
				created.setDaemon(true);
				created.setContextClassLoader(DelayedTask.class.getClassLoader());
				this.thread = created;
				created.start();
			}
		}
	}

	private void watch() {
		try {
			runUntilIdle();
		}
		catch (InterruptedException ex) {
			// It was abandoned.
		}
		finally {
			leave();
		}
	}

	private void runUntilIdle() throws InterruptedException {
		long lastRun = System.nanoTime();
		while (pause() && System.nanoTime() - lastRun < this.delayMillis * 1_000_000 + IDLE.toNanos()) {
			lastRun = attempt() ? System.nanoTime() : lastRun;
		}
	}

	// Gives whether there is anything to do after it.
	private boolean pause() throws InterruptedException {
		synchronized (this.turn) {
			if (!this.ended && !this.hurried) {
				this.turn.wait(this.delayMillis);
			}
			this.hurried = false;
			return !this.ended;
		}
	}

	private boolean attempt() {
		try {
			return run();
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("the work of the thread " + this.name, ex);
			return true;
		}
	}

	private boolean run() {
		boolean wanted = this.asked.compareAndSet(true, false);
		if (wanted) {
			this.task.run();
		}
		return wanted;
	}

	// Somebody may have asked just now, and seen that there is a thread.
	private void leave() {
		this.thread = null;
		if (this.asked.get()) {
			start();
		}
	}

}
