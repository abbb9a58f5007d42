package io.github.springdebugtoolbar.detection;

import java.util.Comparator;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.TransactionEvent;

/**
 * The method that began a transaction.
 *
 * @param className class with its package
 * @param method name of the method
 * @param readOnly whether the transaction was declared read-only
 */
public record TransactionMethod(String className, String method, boolean readOnly) {

	/**
	 * Finds the method whose transaction was there when something happened.
	 * @param evidence what is known of the request
	 * @param event what happened
	 * @return the method, empty without a transaction, or if it has no name
	 */
	public static Optional<TransactionMethod> at(Evidence evidence, RecordedEvent event) {
		return at(evidence, event.startNanos(), event.thread());
	}

	/**
	 * Finds the method whose transaction was there at a moment.
	 * @param evidence what is known of the request
	 * @param nanos nanoseconds since the start of the request
	 * @param thread name of the thread
	 * @return the method, empty without a transaction, or if it has no name
	 */
	public static Optional<TransactionMethod> at(Evidence evidence, long nanos, String thread) {
		return evidence.events(TransactionEvent.class)
			.stream()
			.filter((transaction) -> transaction.thread().equals(thread) && transaction.isActiveAt(nanos))
			.max(Comparator.comparingInt(TransactionEvent::depth))
			.filter((transaction) -> transaction.name().indexOf('.') > 0)
			.map(TransactionMethod::of);
	}

	/**
	 * Finds the method for whose transaction a connection was taken: the one that began
	 * and ended next to it.
	 * @param evidence what is known of the request
	 * @param hold when the connection was held
	 * @return the method, empty without a transaction, or if it has no name
	 */
	public static Optional<TransactionMethod> holding(Evidence evidence, RecordedEvent hold) {
		return evidence.events(TransactionEvent.class)
			.stream()
			.filter((transaction) -> transaction.thread().equals(hold.thread())
					&& transaction.startNanos() <= endOf(hold) && endOf(transaction) >= hold.startNanos())
			.min(Comparator.comparingLong((transaction) -> Math.abs(transaction.startNanos() - hold.startNanos())
					+ Math.abs(endOf(transaction) - endOf(hold))))
			.filter((transaction) -> transaction.name().indexOf('.') > 0)
			.map(TransactionMethod::of);
	}

	private static long endOf(RecordedEvent event) {
		return event.startNanos() + event.durationNanos();
	}

	/**
	 * Class and method.
	 * @return the name of the transaction
	 */
	public String name() {
		return this.className + "." + this.method;
	}

	/**
	 * The place of the method.
	 * @return a place without a line
	 */
	public Place place() {
		return Place.ofMethod(this.className, this.method);
	}

	private static TransactionMethod of(TransactionEvent transaction) {
		int dot = transaction.name().lastIndexOf('.');
		return new TransactionMethod(transaction.name().substring(0, dot), transaction.name().substring(dot + 1),
				transaction.readOnly());
	}

}
