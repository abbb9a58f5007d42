package io.github.springdebugtoolbar.recording;

/**
 * Something that happened while a request ran. Implementations are immutable. Every event
 * has a start and a duration, so that a timeline can show it without knowing it.
 */
public interface RecordedEvent {

	/**
	 * When it began.
	 * @return nanoseconds since the start of the recording; primitive, since a request
	 * has thousands of events
	 */
	long startNanos();

	/**
	 * How long it took.
	 * @return nanoseconds, 0 for an instant
	 */
	long durationNanos();

	/**
	 * The thread on which it happened.
	 * @return the thread's name
	 */
	String thread();

}
