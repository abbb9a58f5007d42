package io.github.springdebugtoolbar.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Counts the entities of one recording by class and query, bounded. Not safe for use by
 * multiple threads.
 */
class EntityLog {

	private static final int CAPACITY = 5_000;

	private static final int SAMPLES = 20;

	private final Map<Key, Counter> counters = new HashMap<>();

	private final Map<String, Sample> samples = new HashMap<>();

	private @Nullable Counter latest;

	void add(String entity, int query, long now) {
		Counter counter = this.latest;
		if (counter == null || counter.key.query() != query || !counter.key.entity().equals(entity)) {
			counter = find(new Key(entity, query), now);
		}
		if (counter != null) {
			counter.count++;
			this.latest = counter;
		}
	}

	boolean wantsSample(String entity) {
		Sample sample = this.samples.get(entity);
		return (sample != null) ? sample.size < SAMPLES : this.samples.size() < CAPACITY;
	}

	void addSample(String entity, Map<String, Integer> lengths, long now) {
		Sample sample = this.samples.computeIfAbsent(entity, (name) -> new Sample(now));
		sample.size++;
		lengths.forEach((attribute, length) -> sample.total.merge(attribute, (long) length, Long::sum));
	}

	List<EntityText> texts() {
		return this.samples.entrySet()
			.stream()
			.filter((sample) -> !sample.getValue().total.isEmpty())
			.map((sample) -> sample.getValue().toText(sample.getKey()))
			.toList();
	}

	List<EntityLoads> loads() {
		Counter[] now = this.counters.values().toArray(Counter[]::new);
		return new LateList<>(now.length, () -> Stream.of(now).map(Counter::toLoads).toList());
	}

	Set<String> names() {
		return this.counters.keySet().stream().map(Key::entity).collect(Collectors.toSet());
	}

	private @Nullable Counter find(Key key, long now) {
		Counter known = this.counters.get(key);
		if (known != null || this.counters.size() >= CAPACITY) {
			return known;
		}
		Counter created = new Counter(key, now);
		this.counters.put(key, created);
		return created;
	}

	private record Key(String entity, int query) {

	}

	private static final class Sample {

		private final Map<String, Long> total = new HashMap<>();

		private final long startNanos;

		private final String thread = Thread.currentThread().getName();

		private int size;

		private Sample(long startNanos) {
			this.startNanos = startNanos;
		}

		private EntityText toText(String entity) {
			Map<String, Integer> lengths = new HashMap<>();
			this.total.forEach((attribute, length) -> lengths.put(attribute, (int) (length / this.size)));
			return new EntityText(entity, lengths, this.startNanos, this.thread);
		}

	}

	private static final class Counter {

		private final Key key;

		private final long startNanos;

		private final String thread = Thread.currentThread().getName();

		private int count;

		private Counter(Key key, long startNanos) {
			this.key = key;
			this.startNanos = startNanos;
		}

		private EntityLoads toLoads() {
			return new EntityLoads(this.key.entity(), this.key.query(), this.count, this.startNanos, this.thread);
		}

	}

}
