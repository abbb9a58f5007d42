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
		NavigableMap<Long, TransactionEvent> thread = this.threads.get(query.thread());
		if (query.transaction() == null || thread == null) {
			return Optional.empty();
		}
		for (TransactionEvent event : thread.headMap(query.startNanos(), true).descendingMap().values()) {
			if (event.isActiveAt(query.startNanos())) {
				return Optional.of(event);
			}
			if (event.depth() == 0) {
				break;
			}
		}
		return Optional.empty();
	}

}
