package io.github.springdebugtoolbar.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
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

	private final LongSupplier clock;

	private final List<Counter> counters = new ArrayList<>();

	private final Map<String, Sample> samples = new HashMap<>();

	/**
	 * The first counter of each query. Most entities come with the latest query or with a
	 * new one, so that nobody asks for others.
	 */
	private @Nullable Map<Integer, Counter> queries;

	private @Nullable Counter latest;

	private int highestQuery = -1;

	/**
	 * Creates an empty log.
	 * @param clock nanoseconds since the start of the recording
	 */
	EntityLog(LongSupplier clock) {
		this.clock = clock;
	}

	/**
	 * Counts an entity. Called for each that is loaded.
	 * @param entity name of its class
	 * @param query number of the query that brought it
	 * @return whether its texts should be measured
	 */
	boolean add(String entity, int query) {
		Counter counter = find(entity, query);
		if (counter == null) {
			return wantsSample(entity);
		}
		counter.count++;
		return !counter.sampled && wantsSample(counter);
	}

	private boolean wantsSample(Counter counter) {
		boolean wanted = wantsSample(counter.entity);
		counter.sampled = !wanted;
		return wanted;
	}

	private boolean wantsSample(String entity) {
		Sample sample = this.samples.get(entity);
		return (sample != null) ? sample.size < SAMPLES : this.samples.size() < CAPACITY;
	}

	void addSample(String entity, Map<String, Integer> lengths) {
		Sample sample = this.samples.get(entity);
		if (sample == null) {
			sample = new Sample(this.clock.getAsLong());
			this.samples.put(entity, sample);
		}
		Map<String, Long> total = sample.total;
		sample.size++;
		lengths.forEach((attribute, length) -> total.merge(attribute, (long) length, Long::sum));
	}

	List<EntityText> texts() {
		List<EntityText> texts = new ArrayList<>();
		for (Map.Entry<String, Sample> sample : this.samples.entrySet()) {
			if (!sample.getValue().total.isEmpty()) {
				texts.add(sample.getValue().toText(sample.getKey()));
			}
		}
		return texts;
	}

	List<EntityLoads> loads() {
		if (this.counters.isEmpty()) {
			return List.of();
		}
		Counter[] now = this.counters.toArray(Counter[]::new);
		return new LateList<>(now.length, () -> Stream.of(now).map(Counter::toLoads).toList());
	}

	Set<String> names() {
		return this.counters.stream().map((counter) -> counter.entity).collect(Collectors.toSet());
	}

	private @Nullable Counter find(String entity, int query) {
		Counter first = firstOf(query);
		for (Counter counter = first; counter != null; counter = counter.next) {
			if (counter.entity.equals(entity)) {
				this.latest = first;
				return counter;
			}
		}
		return (this.counters.size() < CAPACITY) ? create(entity, query, first) : null;
	}

	private @Nullable Counter firstOf(int query) {
		Counter known = this.latest;
		if (known != null && known.query == query) {
			return known;
		}
		return (query <= this.highestQuery) ? queries().get(query) : null;
	}

	private Map<Integer, Counter> queries() {
		Map<Integer, Counter> known = this.queries;
		if (known == null) {
			known = new HashMap<>();
			for (Counter counter : this.counters) {
				known.putIfAbsent(counter.query, counter);
			}
			this.queries = known;
		}
		return known;
	}

	private Counter create(String entity, int query, @Nullable Counter first) {
		Counter created = new Counter(entity, query, this.clock.getAsLong());
		this.counters.add(created);
		this.highestQuery = Math.max(this.highestQuery, query);
		this.latest = (first != null) ? first : created;
		if (first != null) {
			created.next = first.next;
			first.next = created;
		}
		else if (this.queries != null) {
			this.queries.put(query, created);
		}
		return created;
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

		private final String entity;

		private final int query;

		private final long startNanos;

		private final String thread = Thread.currentThread().getName();

		/** Another entity of the same query. */
		private @Nullable Counter next;

		private int count;

		/** Enough entities of its class were measured. */
		private boolean sampled;

		private Counter(String entity, int query, long startNanos) {
			this.entity = entity;
			this.query = query;
			this.startNanos = startNanos;
		}

		private EntityLoads toLoads() {
			return new EntityLoads(this.entity, this.query, this.count, this.startNanos, this.thread);
		}

	}

}
