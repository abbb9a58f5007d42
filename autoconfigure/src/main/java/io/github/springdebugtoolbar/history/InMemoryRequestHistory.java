package io.github.springdebugtoolbar.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;

/**
 * A history that is gone when the application stops. Bounded by number and by estimated
 * size; the oldest request goes first, the newest always stays. Safe for use by multiple
 * threads.
 */
public class InMemoryRequestHistory implements RequestHistory {

	private final int capacity;

	private final long maxBytes;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	/**
	 * Creates an empty history.
	 * @param capacity number of requests that are kept
	 * @param maxBytes estimated bytes of all kept requests
	 */
	public InMemoryRequestHistory(int capacity, long maxBytes) {
		this.capacity = capacity;
		this.maxBytes = maxBytes;
	}

	@Override
	public void add(InspectedRequest request) {
		Entry entry = new Entry(request);
		synchronized (this.entries) {
			this.entries.put(request.request().id(), entry);
			dropOldest();
		}
	}

	@Override
	public Optional<InspectedRequest> findById(String id) {
		synchronized (this.entries) {
			return Optional.ofNullable(this.entries.get(id)).map((entry) -> entry.request);
		}
	}

	@Override
	public List<InspectedRequest> findAll() {
		List<InspectedRequest> all = new ArrayList<>();
		synchronized (this.entries) {
			this.entries.values().forEach((entry) -> all.add(entry.request));
		}
		Collections.reverse(all);
		return all;
	}

	private void dropOldest() {
		long bytes = this.entries.values().stream().mapToLong(Entry::bytes).sum();
		Iterator<Entry> oldest = this.entries.values().iterator();
		while (this.entries.size() > 1 && (this.entries.size() > this.capacity || bytes > this.maxBytes)) {
			bytes -= oldest.next().bytes;
			oldest.remove();
		}
	}

	/**
	 * A request with its size. Its findings count as soon as they are known: nothing is
	 * looked for in order to count it.
	 */
	private static final class Entry {

		private final InspectedRequest request;

		private long bytes;

		private boolean counted;

		private Entry(InspectedRequest request) {
			this.request = request;
			this.bytes = EstimatedSize.of(request.request()) + EstimatedSize.ofPlans(request);
		}

		private long bytes() {
			if (!this.counted && this.request.isSearched()) {
				this.bytes += EstimatedSize.ofFindings(this.request);
				this.counted = true;
			}
			return this.bytes;
		}

	}

}
