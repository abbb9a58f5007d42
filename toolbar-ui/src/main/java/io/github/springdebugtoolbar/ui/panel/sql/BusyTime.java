package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * When a request worked with its databases, on whatever thread: queries, commits and
 * waits for connections. Each moment counts once.
 */
final class BusyTime {

	/** Most drivers only note a switch, and ask the database for nothing. */
	private static final long NOTICEABLE = 50_000;

	/** Ends by their starts; no two of them overlap. */
	private final NavigableMap<Long, Long> stretches = new TreeMap<>();

	private BusyTime() {
	}

	static BusyTime of(RecordedRequest request) {
		List<long[]> all = new ArrayList<>();
		for (Query query : request.queries()) {
			all.add(new long[] { query.startNanos(), query.startNanos() + query.durationNanos() });
		}
		for (ConnectionEvent event : request.events(ConnectionEvent.class)) {
			if (event.kind() != Kind.HOLD && event.durationNanos() >= NOTICEABLE) {
				all.add(new long[] { event.startNanos(), event.startNanos() + event.durationNanos() });
			}
		}
		all.sort(Comparator.comparingLong((one) -> one[0]));
		BusyTime busy = new BusyTime();
		all.forEach((one) -> busy.add(one[0], one[1]));
		return busy;
	}

	// In the order of their starts.
	private void add(long start, long end) {
		Map.Entry<Long, Long> last = this.stretches.lastEntry();
		if (last != null && start <= last.getValue()) {
			this.stretches.put(last.getKey(), Math.max(last.getValue(), end));
		}
		else {
			this.stretches.put(start, end);
		}
	}

	long within(long start, long end) {
		return (end - start) - gaps(start, end).stream().mapToLong(Stretch::busy).sum();
	}

	/**
	 * The gaps in between.
	 * @param start where to begin
	 * @param end where to end
	 * @return gaps in order
	 */
	List<Stretch> gaps(long start, long end) {
		List<Stretch> gaps = new ArrayList<>();
		Long first = this.stretches.floorKey(start);
		long free = start;
		for (Map.Entry<Long, Long> busy : this.stretches.subMap((first != null) ? first : start, true, end, false)
			.entrySet()) {
			if (busy.getKey() > free) {
				gaps.add(Stretch.of(Stretch.Kind.GAP, free, busy.getKey(), null));
			}
			free = Math.max(free, busy.getValue());
		}
		if (free < end) {
			gaps.add(Stretch.of(Stretch.Kind.GAP, free, end, null));
		}
		return gaps;
	}

}
