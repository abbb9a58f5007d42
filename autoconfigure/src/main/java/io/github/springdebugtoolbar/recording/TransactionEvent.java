package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A transaction as the application's transaction manager saw it, from before its begin to
 * after its end.
 *
 * @param name what it was called, usually class and method of {@code @Transactional}; an
 * empty text if it has no name
 * @param manager bean name of the transaction manager
 * @param savepoint whether it is a savepoint of the outer transaction
 * @param isolation isolation level that was asked for, {@code null} for the database's
 * own
 * @param readOnly whether it was declared read-only
 * @param depth number of transactions around it on the same thread
 * @param outcome how it ended
 * @param failure why its begin or its end failed, {@code null} if it did not
 * @param startNanos nanoseconds since the start of the request
 * @param beginNanos nanoseconds that its begin took
 * @param endNanos nanoseconds that its commit or rollback took
 * @param durationNanos nanoseconds, begin and end included
 * @param suspensions when it was suspended
 * @param thread name of the thread
 */
public record TransactionEvent(String name, String manager, boolean savepoint, @Nullable String isolation,
		boolean readOnly, int depth, Outcome outcome, @Nullable String failure, long startNanos, long beginNanos,
		long endNanos, long durationNanos, List<Suspension> suspensions, String thread) implements RecordedEvent {

	public TransactionEvent {
		suspensions = List.copyOf(suspensions);
	}

	/**
	 * Whether it was there for the work of its thread at a moment.
	 * @param nanos nanoseconds since the start of the request
	 * @return {@code false} while it was suspended
	 */
	public boolean isActiveAt(long nanos) {
		return nanos >= this.startNanos && nanos < this.startNanos + this.durationNanos
				&& this.suspensions.stream().noneMatch((suspension) -> suspension.contains(nanos));
	}

	/**
	 * How a transaction can end.
	 */
	public enum Outcome {

		/** It was committed; of a savepoint: released. */
		COMMITTED,

		/** It was rolled back. */
		ROLLED_BACK,

		/** It could not begin. */
		BEGIN_FAILED,

		/** Its commit failed. */
		COMMIT_FAILED,

		/** Its rollback failed. */
		ROLLBACK_FAILED

	}

	/**
	 * A time in which the thread worked without the transaction.
	 *
	 * @param startNanos nanoseconds since the start of the request
	 * @param durationNanos nanoseconds
	 */
	public record Suspension(long startNanos, long durationNanos) {

		boolean contains(long nanos) {
			return nanos >= this.startNanos && nanos < this.startNanos + this.durationNanos;
		}

	}

}
