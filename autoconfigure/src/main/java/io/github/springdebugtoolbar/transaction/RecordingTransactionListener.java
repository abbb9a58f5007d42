package io.github.springdebugtoolbar.transaction;

import io.github.springdebugtoolbar.recording.TransactionEvent.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Hears of the transactions of one manager.
 */
final class RecordingTransactionListener implements TransactionExecutionListener {

	private final TransactionRecorder recorder;

	private final String manager;

	RecordingTransactionListener(TransactionRecorder recorder, String manager) {
		this.recorder = recorder;
		this.manager = manager;
	}

	@Override
	public void beforeBegin(TransactionExecution transaction) {
		this.recorder.begin(transaction, this.manager);
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		this.recorder.begun(transaction, failure);
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		this.recorder.ending(transaction);
	}

	@Override
	public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
		this.recorder.end(transaction, (failure != null) ? Outcome.COMMIT_FAILED : Outcome.COMMITTED, failure);
	}

	@Override
	public void beforeRollback(TransactionExecution transaction) {
		this.recorder.ending(transaction);
	}

	@Override
	public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
		this.recorder.end(transaction, (failure != null) ? Outcome.ROLLBACK_FAILED : Outcome.ROLLED_BACK, failure);
	}

}
