package io.github.springdebugtoolbar.recording;

import java.util.Map;

/**
 * How long the texts of an entity are, measured in the first entities of a request.
 *
 * @param entity name of the entity
 * @param lengths characters, or bytes, by attribute on average; short ones are left out
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record EntityText(String entity, Map<String, Integer> lengths, long startNanos,
		String thread) implements RecordedEvent {

	public EntityText {
		lengths = Map.copyOf(lengths);
	}

	@Override
	public long durationNanos() {
		return 0;
	}

}
