package io.github.springdebugtoolbar.transaction;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Late;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.TransactionEvent.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts the transactions of all managers into the recordings of their threads. Its own
 * faults never reach the application. Safe for use by multiple threads.
 */
final class TransactionRecorder {

	private final FaultLog faults = new FaultLog();

	/** The bean factory takes longer to find it than recording a transaction does. */
	private final Supplier<Recorder> recorder;

	/** Weak: a transaction may never end. Its values must not hold on to their keys. */
	private final Map<TransactionExecution, LiveTransaction> live = Collections.synchronizedMap(new WeakHashMap<>());

	TransactionRecorder(ObjectProvider<Recorder> recorder) {
		this.recorder = new Late<>(recorder::getObject);
	}

	void begin(TransactionExecution execution, String manager) {
		try {
			Recording recording = this.recorder.get().current().orElse(null);
			if (recording != null) {
				this.live.put(execution, new LiveTransaction(recording, execution, manager, depth(recording)));
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	void begun(TransactionExecution execution, @Nullable Throwable failure) {
		if (failure != null) {
			end(execution, Outcome.BEGIN_FAILED, failure);
			return;
		}
		try {
			LiveTransaction transaction = this.live.get(execution);
			if (transaction != null) {
				transaction.begun(isolation());
				watchSuspensions(transaction);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	void ending(TransactionExecution execution) {
		try {
			LiveTransaction transaction = this.live.get(execution);
			if (transaction != null) {
				transaction.ending();
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	void end(TransactionExecution execution, Outcome outcome, @Nullable Throwable failure) {
		try {
			LiveTransaction transaction = this.live.remove(execution);
			if (transaction != null) {
				transaction.ended(execution, outcome, failure);
			}
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (Exception | LinkageError ex) {
			report(ex);
		}
	}

	private void report(Throwable fault) {
		this.faults.report("recording a transaction", fault);
	}

	private int depth(Recording recording) {
		int depth = 0;
		synchronized (this.live) {
			for (LiveTransaction other : this.live.values()) {
				depth += other.isAround(recording) ? 1 : 0;
			}
		}
		return depth;
	}

	// A savepoint is suspended with the transaction that it belongs to.
	private void watchSuspensions(LiveTransaction transaction) {
		if (!transaction.isSavepoint() && TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new SuspensionWatch(transaction, this));
		}
	}

	private static @Nullable String isolation() {
		Integer level = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
		return (level != null) ? nameOf(level) : null;
	}

	private static String nameOf(int level) {
		return switch (level) {
			case TransactionDefinition.ISOLATION_READ_UNCOMMITTED -> "READ_UNCOMMITTED";
			case TransactionDefinition.ISOLATION_READ_COMMITTED -> "READ_COMMITTED";
			case TransactionDefinition.ISOLATION_REPEATABLE_READ -> "REPEATABLE_READ";
			case TransactionDefinition.ISOLATION_SERIALIZABLE -> "SERIALIZABLE";
			default -> String.valueOf(level);
		};
	}

}
