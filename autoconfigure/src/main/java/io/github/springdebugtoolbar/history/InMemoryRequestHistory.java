package io.github.springdebugtoolbar.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.FaultLog;

/**
 * A history that is gone when the application stops. Bounded by number and by estimated
 * size; the oldest request goes first, the newest always stays. Safe for use by multiple
 * threads.
 */
public class InMemoryRequestHistory implements RequestHistory {

	private final FaultLog faults = new FaultLog();

	private final int capacity;

	private final long maxBytes;

	private final Map<String, Entry> entries = new LinkedHashMap<>();

	private long bytes;

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
		Entry entry = new Entry(request, EstimatedSize.assumed(request));
		synchronized (this.entries) {
			Entry replaced = this.entries.put(request.request().id(), entry);
			this.bytes += entry.bytes - ((replaced != null) ? replaced.bytes : 0);
			dropOldest();
		}
		request.whenSearched(() -> recount(entry));
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

	// Looks at each of its queries: whoever inspects the request does it, not the thread
	// that answers. It may be somebody who only wants to read.
	private void recount(Entry entry) {
		try {
			count(entry, EstimatedSize.of(entry.request));
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("estimating the size of a request", ex);
		}
	}

	private void count(Entry entry, long counted) {
		synchronized (this.entries) {
			if (this.entries.get(entry.request.request().id()) == entry) {
				this.bytes += counted - entry.bytes;
				entry.bytes = counted;
				dropOldest();
			}
		}
	}

	private void dropOldest() {
		Iterator<Entry> oldest = this.entries.values().iterator();
		while (this.entries.size() > 1 && (this.entries.size() > this.capacity || this.bytes > this.maxBytes)) {
			this.bytes -= oldest.next().bytes;
			oldest.remove();
		}
	}

	/**
	 * A request with its size.
	 */
	private static final class Entry {

		private final InspectedRequest request;

		private long bytes;

		private Entry(InspectedRequest request, long bytes) {
			this.request = request;
			this.bytes = bytes;
		}

	}

}
