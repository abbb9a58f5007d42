package io.github.springdebugtoolbar.detection.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.TransactionEvent;

/**
 * A connection in the hands of the application, from when it got it to when it gave it
 * back.
 *
 * @param hold the time
 * @param queries queries on it, in order
 * @param gaps times in which it did nothing, in order
 */
record Lease(ConnectionEvent hold, List<Query> queries, List<Gap> gaps) {

	/**
	 * What is shorter is what lies between two queries. In an N+1 there are hundreds of
	 * those, which are not a problem of the connection.
	 */
	static final long SHORTEST_GAP = 20_000_000;

	/**
	 * A row becomes an object while the connection is needed: some microseconds, more in
	 * a cold virtual machine.
	 */
	private static final long NANOS_OF_ROW = 50_000;

	/**
	 * Finds the leases of a request, once.
	 * @param evidence what is known of the request
	 * @return the leases, those of one connection in order
	 */
	static List<Lease> of(Evidence evidence) {
		return evidence.once(Lease.class, () -> find(evidence));
	}

	long idleNanos(boolean inTransaction) {
		return this.gaps.stream().filter((gap) -> gap.inTransaction() == inTransaction).mapToLong(Gap::nanos).sum();
	}

	long heldNanos() {
		return this.hold.durationNanos();
	}

	Gap longestGap(boolean inTransaction) {
		return this.gaps.stream()
			.filter((gap) -> gap.inTransaction() == inTransaction)
			.max(Comparator.comparingLong(Gap::nanos))
			.orElseThrow();
	}

	// In one pass: there can be thousands.
	private static List<Lease> find(Evidence evidence) {
		Map<String, List<RecordedEvent>> uses = new HashMap<>();
		Map<String, List<ConnectionEvent>> holds = new LinkedHashMap<>();
		evidence.queries().forEach((query) -> add(uses, query.connection(), query));
		for (ConnectionEvent event : evidence.events(ConnectionEvent.class)) {
			switch (event.kind()) {
				case HOLD -> add(holds, event.connection(), event);
				case ACQUIRE, ACQUIRE_FAILED -> {
				}
				default -> add(uses, event.connection(), event);
			}
		}
		List<Lease> leases = new ArrayList<>();
		holds.forEach((connection, list) -> addAll(leases, evidence, list, uses.getOrDefault(connection, List.of())));
		return leases;
	}

	private static void addAll(List<Lease> leases, Evidence evidence, List<ConnectionEvent> holds,
			List<RecordedEvent> uses) {
		Comparator<RecordedEvent> byStart = Comparator.comparingLong(RecordedEvent::startNanos);
		List<RecordedEvent> ordered = uses.stream().sorted(byStart).toList();
		int next = 0;
		for (ConnectionEvent hold : holds.stream().sorted(byStart).toList()) {
			List<RecordedEvent> own = new ArrayList<>();
			for (; next < ordered.size() && ordered.get(next).startNanos() < endOf(hold); next++) {
				if (ordered.get(next).startNanos() >= hold.startNanos()) {
					own.add(ordered.get(next));
				}
			}
			leases.add(of(evidence, hold, own));
		}
	}

	private static <E> void add(Map<String, List<E>> lists, String connection, E event) {
		lists.computeIfAbsent(connection, (key) -> new ArrayList<>()).add(event);
	}

	private static Lease of(Evidence evidence, ConnectionEvent hold, List<RecordedEvent> uses) {
		List<Query> queries = uses.stream().filter(Query.class::isInstance).map(Query.class::cast).toList();
		return new Lease(hold, queries, gaps(evidence, hold, uses));
	}

	private static List<Gap> gaps(Evidence evidence, ConnectionEvent hold, List<RecordedEvent> uses) {
		List<Gap> gaps = new ArrayList<>();
		long idleSince = hold.startNanos();
		RecordedEvent before = hold;
		for (RecordedEvent use : uses) {
			if (use.startNanos() - idleSince >= SHORTEST_GAP) {
				gaps.add(gap(evidence, hold, before, idleSince, use.startNanos()));
			}
			idleSince = Math.max(idleSince, neededUntil(evidence, use));
			before = use;
		}
		if (endOf(hold) - idleSince >= SHORTEST_GAP) {
			gaps.add(gap(evidence, hold, before, idleSince, endOf(hold)));
		}
		return gaps;
	}

	// Without a transaction manager, the transaction of the last query goes on to its
	// commit.
	private static Gap gap(Evidence evidence, ConnectionEvent hold, RecordedEvent before, long start, long end) {
		long middle = (start + end) / 2;
		List<TransactionEvent> transactions = evidence.events(TransactionEvent.class);
		boolean inTransaction = transactions.isEmpty() ? before instanceof Query query && query.transaction() != null
				: transactions.stream()
					.anyMatch((transaction) -> transaction.thread().equals(hold.thread())
							&& transaction.startNanos() <= middle
							&& middle < transaction.startNanos() + transaction.durationNanos());
		return new Gap(start, end - start, inTransaction, hold.thread());
	}

	private static long neededUntil(Evidence evidence, RecordedEvent use) {
		if (!(use instanceof Query query)) {
			return endOf(use);
		}
		long objects = endOf(query) + Math.max(0, query.rows()) * NANOS_OF_ROW;
		Optional<RepositoryCall> call = evidence.repositoryCall(query);
		return call.isPresent() ? Math.max(objects, endOf(call.get())) : objects;
	}

	private static long endOf(RecordedEvent event) {
		return event.startNanos() + event.durationNanos();
	}

	/**
	 * A time in which a connection did nothing.
	 *
	 * @param startNanos nanoseconds since the start of the request
	 * @param nanos nanoseconds
	 * @param inTransaction whether a transaction was open
	 * @param thread thread that held the connection
	 */
	record Gap(long startNanos, long nanos, boolean inTransaction, String thread) {

		boolean contains(RecordedEvent event) {
			return event.thread().equals(this.thread) && event.startNanos() >= this.startNanos
					&& endOf(event) <= this.startNanos + this.nanos;
		}

		long middle() {
			return this.startNanos + this.nanos / 2;
		}

	}

}
