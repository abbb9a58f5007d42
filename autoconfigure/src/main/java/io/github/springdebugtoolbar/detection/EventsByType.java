package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.RecordedEvent;

/**
 * The events of a request by their types, told apart in one pass: detectors ask for a
 * dozen types, and an N+1 has thousands of events. Not safe for use by multiple threads.
 */
final class EventsByType {

	private final List<RecordedEvent> all;

	private final Map<Class<?>, List<RecordedEvent>> classes = new HashMap<>();

	private final Map<Class<?>, List<?>> found = new HashMap<>();

	EventsByType(List<RecordedEvent> all) {
		this.all = all;
		for (RecordedEvent event : all) {
			this.classes.computeIfAbsent(event.getClass(), (type) -> new ArrayList<>()).add(event);
		}
	}

	@SuppressWarnings("unchecked")
	<E extends RecordedEvent> List<E> find(Class<E> type) {
		return (List<E>) this.found.computeIfAbsent(type, this::findAll);
	}

	// An event that somebody else records may have a subtype.
	private List<?> findAll(Class<?> type) {
		List<RecordedEvent> exact = this.classes.getOrDefault(type, List.of());
		boolean several = this.classes.keySet()
			.stream()
			.anyMatch((other) -> other != type && type.isAssignableFrom(other));
		return several ? this.all.stream().filter(type::isInstance).toList() : List.copyOf(exact);
	}

}
