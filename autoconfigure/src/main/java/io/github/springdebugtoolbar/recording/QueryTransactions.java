package io.github.springdebugtoolbar.recording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which transaction of the application's transaction manager a query ran in.
 */
public final class QueryTransactions {

	private final Map<String, NavigableMap<Long, TransactionEvent>> threads;

	private QueryTransactions(Map<String, NavigableMap<Long, TransactionEvent>> threads) {
		this.threads = threads;
	}

	/**
	 * Reads the transactions of a request.
	 * @param request the request
	 * @return finds them by query
	 */
	public static QueryTransactions of(RecordedRequest request) {
		Map<String, NavigableMap<Long, TransactionEvent>> threads = new HashMap<>();
		List<TransactionEvent> outerFirst = request.events(TransactionEvent.class)
			.stream()
			.sorted(Comparator.comparingInt(TransactionEvent::depth))
			.toList();
		for (TransactionEvent event : outerFirst) {
			threads.computeIfAbsent(event.thread(), (thread) -> new TreeMap<>()).put(event.startNanos(), event);
		}
		return new QueryTransactions(threads);
	}

	/**
	 * Finds the innermost transaction that a query ran in.
	 * @param query the query
	 * @return empty if it ran in auto-commit, or in a transaction that no manager knows
	 */
	public Optional<TransactionEvent> find(Query query) {
		return (query.transaction() != null) ? findAt(query.thread(), query.startNanos()) : Optional.empty();
	}

	/**
	 * Finds the innermost transaction of a thread at a moment.
	 * @param thread name of the thread
	 * @param nanos nanoseconds since the start of the request
	 * @return empty if there was none, or if it was suspended
	 */
	public Optional<TransactionEvent> findAt(String thread, long nanos) {
		NavigableMap<Long, TransactionEvent> begun = this.threads.getOrDefault(thread, new TreeMap<>());
		for (TransactionEvent event : begun.headMap(nanos, true).descendingMap().values()) {
			if (event.isActiveAt(nanos)) {
				return Optional.of(event);
			}
			if (event.depth() == 0) {
				break;
			}
		}
		return Optional.empty();
	}

}
