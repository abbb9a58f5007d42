package io.github.springdebugtoolbar.recording;

/**
 * How many entities of one class a query has brought into the persistence context. What
 * was there already is not counted.
 *
 * @param entity name of the entity
 * @param query number of the query, 0 if it is not known
 * @param count number of entities
 * @param startNanos nanoseconds from the start of the request to the first of them
 * @param thread name of the thread
 */
public record EntityLoads(String entity, int query, int count, long startNanos,
		String thread) implements RecordedEvent {

	@Override
	public long durationNanos() {
		return 0;
	}

}
