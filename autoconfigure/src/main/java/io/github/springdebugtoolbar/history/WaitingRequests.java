package io.github.springdebugtoolbar.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.github.springdebugtoolbar.detection.InspectedRequest;

/**
 * Requests that are not yet digested, the oldest first. If they become too many, because
 * a detector hangs or requests come faster than they can be inspected, the oldest goes:
 * it is inspected when somebody opens it, but never digested. Safe for use by multiple
 * threads.
 */
final class WaitingRequests {

	static final int CAPACITY = DigestHistory.CAPACITY;

	/** What waits is held in full, some 500 bytes for each query. */
	static final int QUERIES = 50_000;

	private final Map<String, Waiting> requests = new LinkedHashMap<>();

	private int queries;

	synchronized void add(InspectedRequest request, BooleanSupplier changing) {
		Waiting replaced = this.requests.put(request.request().id(), new Waiting(request, changing));
		this.queries += sizeOf(request) - ((replaced != null) ? sizeOf(replaced.request()) : 0);
		while (this.requests.size() > CAPACITY || (this.requests.size() > 1 && this.queries > QUERIES)) {
			poll();
		}
	}

	Optional<InspectedRequest> poll() {
		return poll((waiting) -> true);
	}

	// The oldest that is not about to be replaced.
	Optional<InspectedRequest> pollSettled() {
		return poll((waiting) -> !waiting.changing().getAsBoolean());
	}

	synchronized boolean isEmpty() {
		return this.requests.isEmpty();
	}

	private synchronized Optional<InspectedRequest> poll(Predicate<Waiting> condition) {
		Optional<InspectedRequest> oldest = this.requests.values()
			.stream()
			.filter(condition)
			.map(Waiting::request)
			.findFirst();
		oldest.ifPresent((request) -> {
			this.requests.remove(request.request().id());
			this.queries -= sizeOf(request);
		});
		return oldest;
	}

	private static int sizeOf(InspectedRequest request) {
		return request.request().queries().size();
	}

	/**
	 * A request that waits.
	 *
	 * @param request the request
	 * @param changing whether it is about to be replaced
	 */
	private record Waiting(InspectedRequest request, BooleanSupplier changing) {

	}

}
