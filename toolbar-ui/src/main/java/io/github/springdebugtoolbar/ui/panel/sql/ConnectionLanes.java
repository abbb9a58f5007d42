package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.ConnectionEvent.Kind;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * A lane for each connection: the wait for it, how long it was held, and what was
 * switched on it.
 */
final class ConnectionLanes {

	private static final int LANES = 4;

	private final BusyTime sql;

	private final long end;

	private final long step;

	ConnectionLanes(BusyTime sql, long end, long step) {
		this.sql = sql;
		this.end = end;
		this.step = step;
	}

	List<WaterfallLane> of(RecordedRequest request) {
		Map<List<String>, List<ConnectionEvent>> connections = new LinkedHashMap<>();
		request.events(ConnectionEvent.class)
			.forEach((event) -> connections
				.computeIfAbsent(List.of(event.dataSource(), event.connection()), (key) -> new ArrayList<>())
				.add(event));
		boolean sources = connections.keySet().stream().map((key) -> key.get(0)).distinct().count() > 1;
		List<WaterfallLane> lanes = connections.entrySet()
			.stream()
			.map((entry) -> lane(nameOf(entry.getKey(), sources), entry.getValue()))
			.toList();
		return WaterfallLane.limited(lanes, LANES, "connections", this.step);
	}

	private static String nameOf(List<String> key, boolean sources) {
		String connection = key.get(1).isEmpty() ? "Connection" : key.get(1);
		return (sources && !connection.startsWith(key.get(0))) ? connection + " · " + key.get(0) : connection;
	}

	private WaterfallLane lane(String name, List<ConnectionEvent> events) {
		List<Stretch> stretches = new ArrayList<>();
		stretches.addAll(Stretch.joined(held(events), this.step));
		stretches.addAll(Stretch.joined(waits(events), this.step));
		stretches.addAll(Stretch.joined(marks(events), this.step));
		return new WaterfallLane(name, "Connection " + name, 0, stretches);
	}

	// What was got and not given back is held to the end.
	private List<Stretch> held(List<ConnectionEvent> events) {
		Set<Long> given = events.stream()
			.filter((event) -> event.kind() == Kind.HOLD)
			.map(ConnectionEvent::startNanos)
			.collect(Collectors.toSet());
		List<Stretch> held = new ArrayList<>();
		for (ConnectionEvent event : events) {
			long end = event.startNanos() + event.durationNanos();
			if (event.kind() == Kind.HOLD) {
				held.add(held(event.startNanos(), end, "held"));
			}
			else if (event.kind() == Kind.ACQUIRE && !given.contains(end)) {
				held.add(held(end, Math.max(end, this.end), "not given back, held"));
			}
		}
		return held;
	}

	private Stretch held(long start, long end, String word) {
		long idle = end - start - this.sql.within(start, end);
		return Stretch.of(Stretch.Kind.HELD, start, end,
				word + " " + Numbers.millis((end - start) / 1e6) + ", " + Numbers.millis(idle / 1e6) + " without SQL");
	}

	private static List<Stretch> waits(List<ConnectionEvent> events) {
		return events.stream()
			.filter((event) -> event.kind() == Kind.ACQUIRE || event.kind() == Kind.ACQUIRE_FAILED)
			.map((event) -> stretch(Stretch.Kind.WAIT, event,
					(event.kind() == Kind.ACQUIRE) ? "wait for connection" : "no connection"))
			.toList();
	}

	private static List<Stretch> marks(List<ConnectionEvent> events) {
		return events.stream().filter((event) -> switch (event.kind()) {
			case ACQUIRE, ACQUIRE_FAILED, HOLD, COMMIT, ROLLBACK -> false;
			default -> true;
		}).map((event) -> stretch(Stretch.Kind.MARK, event, textOf(event))).toList();
	}

	private static Stretch stretch(Stretch.Kind kind, ConnectionEvent event, String note) {
		return new Stretch(kind, event.startNanos(), event.startNanos() + event.durationNanos(), null, note, 1,
				event.durationNanos(), 0);
	}

	private static String textOf(ConnectionEvent event) {
		String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return switch (event.kind()) {
			case AUTO_COMMIT, READ_ONLY -> kind.replace(' ', '-') + (event.detail().equals("true") ? " on" : " off");
			default -> event.detail().isEmpty() ? kind : kind + " " + event.detail();
		};
	}

}
