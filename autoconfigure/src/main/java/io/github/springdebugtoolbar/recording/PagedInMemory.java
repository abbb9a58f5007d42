package io.github.springdebugtoolbar.recording;

/**
 * Hibernate said that it reads all rows of its next query, and cuts the page out that was
 * asked for.
 *
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record PagedInMemory(long startNanos, String thread) implements RecordedEvent {

	@Override
	public long durationNanos() {
		return 0;
	}

}
