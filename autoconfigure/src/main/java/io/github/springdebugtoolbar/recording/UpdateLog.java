package io.github.springdebugtoolbar.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the updated entities of one recording by class and changed attributes, bounded.
 * Not safe for use by multiple threads.
 */
class UpdateLog {

	private static final int CAPACITY = 200;

	private final Map<Key, Counter> counters = new HashMap<>();

	void add(String entity, List<String> attributes, int values, long now) {
		Key key = new Key(entity, attributes);
		Counter counter = this.counters.get(key);
		if (counter == null && this.counters.size() < CAPACITY) {
			counter = new Counter(key, values, now);
			this.counters.put(key, counter);
		}
		if (counter != null) {
			counter.add(values);
		}
	}

	List<EntityUpdates> updates() {
		return this.counters.isEmpty() ? List.of() : this.counters.values().stream().map(Counter::toUpdates).toList();
	}

	private record Key(String entity, List<String> attributes) {

	}

	private static final class Counter {

		private final Key key;

		private final int values;

		private final long startNanos;

		private final String thread = Thread.currentThread().getName();

		private boolean same = true;

		private int count;

		private Counter(Key key, int values, long startNanos) {
			this.key = key;
			this.values = values;
			this.startNanos = startNanos;
		}

		private void add(int others) {
			this.count++;
			this.same &= this.values == others;
		}

		private EntityUpdates toUpdates() {
			return new EntityUpdates(this.key.entity(), this.key.attributes(), this.same, this.count, this.startNanos,
					this.thread);
		}

	}

}
