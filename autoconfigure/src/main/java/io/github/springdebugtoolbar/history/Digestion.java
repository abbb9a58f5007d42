package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.DelayedTask;
import io.github.springdebugtoolbar.recording.FaultLog;

/**
 * Digests requests one after the other on a thread of its own, or on the thread of
 * whoever cannot wait for that. Safe for use by multiple threads.
 */
final class Digestion implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	/**
	 * Waking the thread for each request would cost the request more than keeping it, and
	 * the thread would be in the way of the next one. Whoever reads before does not wait.
	 */
	private static final Duration DELAY = Duration.ofMillis(100);

	private final FaultLog faults = new FaultLog();

	private final Lock turn = new ReentrantLock();

	private final WaitingRequests waiting = new WaitingRequests();

	private final DelayedTask thread = new DelayedTask("debug-toolbar-inspection", DELAY, this::digestSettled);

	private final Consumer<InspectedRequest> digester;

	Digestion(Consumer<InspectedRequest> digester) {
		this.digester = digester;
	}

	/**
	 * Adds a request that may be about to be replaced: inspecting it would be in vain.
	 * Whoever reads digests does not wait for that.
	 * @param request the request
	 * @param changing whether it is
	 */
	void add(InspectedRequest request, BooleanSupplier changing) {
		this.waiting.add(request, changing);
		this.thread.ask();
	}

	/**
	 * Digests what waits, unless a detector hangs: then it goes on without.
	 */
	void catchUp() {
		digest(this.waiting::poll);
	}

	@Override
	public void close() {
		this.thread.close();
		catchUp();
	}

	private void digestSettled() {
		digest(this.waiting::pollSettled);
		if (!this.waiting.isEmpty()) {
			this.thread.ask();
		}
	}

	private void digest(Supplier<Optional<InspectedRequest>> next) {
		try {
			if (this.turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				digestAll(next);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void digestAll(Supplier<Optional<InspectedRequest>> next) {
		try {
			Optional<InspectedRequest> request = next.get();
			for (; request.isPresent(); request = next.get()) {
				digest(request.get());
			}
		}
		finally {
			this.turn.unlock();
		}
	}

	private void digest(InspectedRequest request) {
		try {
			this.digester.accept(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("digesting a request", ex);
		}
	}

}
