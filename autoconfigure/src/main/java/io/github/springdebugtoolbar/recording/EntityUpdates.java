package io.github.springdebugtoolbar.recording;

import java.util.List;

/**
 * How many entities of one class had the same attributes changed, of those that a request
 * has updated.
 *
 * @param entity name of the entity
 * @param attributes attributes whose values have changed
 * @param same whether all of them got the same new values
 * @param count number of entities
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record EntityUpdates(String entity, List<String> attributes, boolean same, int count, long startNanos,
		String thread) implements RecordedEvent {

	public EntityUpdates {
		attributes = List.copyOf(attributes);
	}

	@Override
	public long durationNanos() {
		return 0;
	}

}
