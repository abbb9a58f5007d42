package io.github.springdebugtoolbar.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

	private final Map<String, InspectedRequest> requests = new LinkedHashMap<>();

	private int queries;

	synchronized void add(InspectedRequest request) {
		InspectedRequest replaced = this.requests.put(request.request().id(), request);
		this.queries += sizeOf(request) - ((replaced != null) ? sizeOf(replaced) : 0);
		while (this.requests.size() > CAPACITY || (this.requests.size() > 1 && this.queries > QUERIES)) {
			poll();
		}
	}

	synchronized Optional<InspectedRequest> poll() {
		Iterator<InspectedRequest> oldest = this.requests.values().iterator();
		if (!oldest.hasNext()) {
			return Optional.empty();
		}
		InspectedRequest polled = oldest.next();
		oldest.remove();
		this.queries -= sizeOf(polled);
		return Optional.of(polled);
	}

	private static int sizeOf(InspectedRequest request) {
		return request.request().queries().size();
	}

}
