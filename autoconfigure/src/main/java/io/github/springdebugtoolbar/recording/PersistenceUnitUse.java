package io.github.springdebugtoolbar.recording;

/**
 * A request used a persistence unit for the first time. Without this event it did not use
 * Hibernate.
 *
 * @param unit settings and mapping
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record PersistenceUnitUse(PersistenceUnit unit, long startNanos, String thread) implements RecordedEvent {

	@Override
	public long durationNanos() {
		return 0;
	}

}
