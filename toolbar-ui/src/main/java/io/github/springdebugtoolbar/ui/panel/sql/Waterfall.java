package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Draws up the waterfall of a request: on the clock, nothing stretched.
 */
final class Waterfall {

	private final RecordedRequest request;

	private final QueryGroups groups;

	private final WaterfallWindow whole;

	private final WaterfallWindow window;

	Waterfall(RecordedRequest request, QueryGroups groups, Map<String, String> parameters) {
		this.request = request;
		this.groups = groups;
		this.whole = whole(request);
		this.window = WaterfallWindow.of(this.whole.start(), this.whole.end(), parameters);
	}

	WaterfallView view() {
		BusyTime sql = BusyTime.of(this.request);
		PhaseTimes phases = new PhaseTimes(this.request, sql, this.whole.end());
		List<WaterfallLane> lanes = lanes(sql, phases).stream().map((lane) -> lane.in(this.window)).toList();
		return new WaterfallView(Millis.of(this.whole.start()), Millis.of(this.whole.end()), isMerged(lanes),
				lanes.stream().map(WaterfallView.Lane::of).toList(), isRequest() ? phases.totals() : List.of());
	}

	private List<WaterfallLane> lanes(BusyTime sql, PhaseTimes phases) {
		long step = this.window.step();
		List<WaterfallLane> lanes = new ArrayList<>();
		if (isRequest()) {
			lanes.add(new WaterfallLane("Not in SQL", "Not in SQL", 0, phases.gaps()));
		}
		lanes.addAll(new ConnectionLanes(sql, this.whole.end(), step).of(this.request));
		lanes.addAll(new TransactionLanes(this.request, step).all());
		lanes.addAll(StatementLanes.of(this.groups, step));
		return lanes;
	}

	private static boolean isMerged(List<WaterfallLane> lanes) {
		return lanes.stream()
			.flatMap((lane) -> lane.stretches().stream())
			.anyMatch((stretch) -> stretch.count() > 1 && stretch.kind() != Stretch.Kind.GAP);
	}

	private boolean isRequest() {
		return !RecordedRequest.UNATTRIBUTED.equals(this.request.id());
	}

	// What belongs to no request has no beginning but its own.
	private static WaterfallWindow whole(RecordedRequest request) {
		boolean unattributed = RecordedRequest.UNATTRIBUTED.equals(request.id());
		long end = ends(request).max().orElse(0);
		long start = unattributed ? all(request).mapToLong(RecordedEvent::startNanos).min().orElse(0) : 0;
		return new WaterfallWindow(start,
				Math.max(start + 1, unattributed ? end : Math.max(end, request.duration().toNanos())), 1);
	}

	private static LongStream ends(RecordedRequest request) {
		return all(request).mapToLong((event) -> event.startNanos() + event.durationNanos());
	}

	private static Stream<RecordedEvent> all(RecordedRequest request) {
		return Stream.concat(request.queries().stream(), request.events().stream());
	}

}
