package io.github.springdebugtoolbar.transaction;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import io.github.springdebugtoolbar.recording.TransactionEvent.Outcome;
import io.github.springdebugtoolbar.recording.TransactionEvent.Suspension;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;

/**
 * A transaction that has not ended; its finished form is {@link TransactionEvent}. Used
 * by the thread that began it.
 */
final class LiveTransaction {

	private final Recording recording;

	private final String manager;

	private final boolean savepoint;

	private final int depth;

	private final String thread = Thread.currentThread().getName();

	private final long start;

	private final List<Suspension> suspensions = new ArrayList<>();

	private @Nullable String isolation;

	private long begun = -1;

	private long ending = -1;

	private long suspended = -1;

	LiveTransaction(Recording recording, TransactionExecution execution, String manager, int depth) {
		this.recording = recording;
		this.manager = manager;
		this.savepoint = execution.isNested() && !execution.isNewTransaction();
		this.depth = depth;
		this.start = recording.elapsedNanos();
	}

	boolean isAround(Recording other) {
		return other == this.recording && this.thread.equals(Thread.currentThread().getName());
	}

	boolean isSavepoint() {
		return this.savepoint;
	}

	void begun(@Nullable String isolation) {
		this.begun = this.recording.elapsedNanos();
		this.isolation = isolation;
	}

	void suspended() {
		this.suspended = this.recording.elapsedNanos();
	}

	void resumed() {
		if (this.suspended >= 0) {
			this.suspensions.add(new Suspension(this.suspended, this.recording.elapsedNanos() - this.suspended));
			this.suspended = -1;
		}
	}

	void ending() {
		this.ending = this.recording.elapsedNanos();
	}

	void ended(TransactionExecution execution, Outcome outcome, @Nullable Throwable failure) {
		long end = this.recording.elapsedNanos();
		resumed();
		this.recording.add(new TransactionEvent(name(execution), this.manager, this.savepoint, this.isolation,
				execution.isReadOnly(), this.depth, outcome, (failure != null) ? failure.toString() : null, this.start,
				((this.begun >= 0) ? this.begun : end) - this.start, (this.ending >= 0) ? end - this.ending : 0,
				end - this.start, this.suspensions, this.thread));
	}

	// A name that was not given is null in spite of its declaration.
	private static String name(TransactionExecution execution) {
		String name = execution.getTransactionName();
		return (name != null) ? name : "";
	}

}
