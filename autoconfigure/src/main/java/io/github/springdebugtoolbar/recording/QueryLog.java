package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The queries of one recording, bounded. What goes beyond the limit is counted by
 * statement. Not safe for use by multiple threads.
 */
class QueryLog {

	private final int capacity;

	private final boolean keepsLatest;

	private final Deque<QueryExecution> kept = new ArrayDeque<>();

	private final List<QueryExecution> running = new ArrayList<>();

	private final Map<DroppedKey, DroppedTotal> dropped = new LinkedHashMap<>();

	QueryLog(int capacity, boolean keepsLatest) {
		this.capacity = capacity;
		this.keepsLatest = keepsLatest;
	}

	void add(QueryExecution execution) {
		if (this.kept.size() < this.capacity) {
			this.kept.add(execution);
			return;
		}
		if (this.keepsLatest) {
			this.kept.add(execution);
			this.kept.removeFirst();
			return;
		}
		settle();
		this.running.add(execution);
	}

	List<Query> queries() {
		QueryExecution[] now = this.kept.toArray(QueryExecution[]::new);
		return new LateList<>(now.length, () -> Stream.of(now).map(QueryExecution::toQuery).toList(),
				(queries) -> new CompactForm<>(queries, QueryMold::of));
	}

	QueryTotal total() {
		settle();
		int count = this.kept.size();
		long nanos = 0;
		for (QueryExecution execution : this.kept) {
			nanos += execution.durationNanos();
		}
		for (DroppedTotal one : this.dropped.values()) {
			count += one.count;
			nanos += one.nanos;
		}
		return new QueryTotal(count, Duration.ofNanos(nanos));
	}

	List<DroppedQueries> dropped() {
		settle();
		return this.dropped.isEmpty() ? List.of()
				: this.dropped.entrySet().stream().map((entry) -> entry.getKey().with(entry.getValue())).toList();
	}

	/** Adds up what was dropped earlier: by now its times are known. */
	private void settle() {
		for (QueryExecution execution : this.running) {
			this.dropped
				.computeIfAbsent(new DroppedKey(execution.dataSource(), execution.statement().fingerprint()),
						(key) -> new DroppedTotal(execution.statement()))
				.add(execution.durationNanos());
		}
		this.running.clear();
	}

	private record DroppedKey(String dataSource, String fingerprint) {

		DroppedQueries with(DroppedTotal total) {
			return new DroppedQueries(this.dataSource, total.statement, total.count, total.nanos);
		}

	}

	private static final class DroppedTotal {

		private final SqlStatement statement;

		private int count;

		private long nanos;

		private DroppedTotal(SqlStatement statement) {
			this.statement = statement;
		}

		private void add(long duration) {
			this.count++;
			this.nanos += duration;
		}

	}

}
