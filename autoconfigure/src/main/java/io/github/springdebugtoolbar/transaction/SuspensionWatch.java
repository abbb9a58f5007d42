package io.github.springdebugtoolbar.transaction;

import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Hears when a transaction is suspended, which no listener is told.
 */
final class SuspensionWatch implements TransactionSynchronization {

	private final LiveTransaction transaction;

	private final TransactionRecorder recorder;

	SuspensionWatch(LiveTransaction transaction, TransactionRecorder recorder) {
		this.transaction = transaction;
		this.recorder = recorder;
	}

	@Override
	public void suspend() {
		this.recorder.attempt(this.transaction::suspended);
	}

	@Override
	public void resume() {
		this.recorder.attempt(this.transaction::resumed);
	}

}
