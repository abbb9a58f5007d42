package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.PhaseEvent.Kind;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * The time of a request, each moment of it given to the innermost phase, or to none.
 */
final class PhaseTimes {

	private static final int FEW = 8;

	private static final int LARGE = 10;

	private static final int CALLS = 200;

	private final List<PhaseEvent> phases;

	private final BusyTime sql;

	private final long end;

	private final List<Segment> segments;

	PhaseTimes(RecordedRequest request, BusyTime sql, long end) {
		this.phases = shown(request.events(PhaseEvent.class));
		this.sql = sql;
		this.end = end;
		this.segments = segments();
	}

	// What each phase took, in the order in which they began. Its sum is the time of the
	// request.
	List<WaterfallView.Phase> totals() {
		Map<String, long[]> totals = new LinkedHashMap<>();
		for (Segment segment : this.segments) {
			long[] total = totals.computeIfAbsent(segment.name, (name) -> new long[2]);
			total[0] += segment.end - segment.start;
			total[1] += this.sql.within(segment.start, segment.end);
		}
		return totals.entrySet()
			.stream()
			.map((entry) -> new WaterfallView.Phase(entry.getKey(), Millis.of(entry.getValue()[0]),
					Millis.of(entry.getValue()[1])))
			.toList();
	}

	// When no SQL ran, by phase. Many small gaps of a phase become one, which says so.
	List<Stretch> gaps() {
		List<Stretch> gaps = new ArrayList<>();
		for (Segment segment : this.segments) {
			List<Stretch> found = this.sql.gaps(segment.start, segment.end);
			List<Stretch> small = new ArrayList<>();
			for (Stretch gap : found) {
				if (found.size() > FEW && gap.busy() < this.end / LARGE) {
					small.add(gap);
				}
				else {
					gaps.addAll(band(small, segment.name));
					small.clear();
					gaps.add(Stretch.of(Stretch.Kind.GAP, gap.start(), gap.end(), segment.name));
				}
			}
			gaps.addAll(band(small, segment.name));
		}
		return gaps;
	}

	private static List<PhaseEvent> shown(List<PhaseEvent> phases) {
		return Stream
			.concat(phases.stream().filter((phase) -> phase.kind() != Kind.CALL),
					phases.stream().filter((phase) -> phase.kind() == Kind.CALL).limit(CALLS))
			.toList();
	}

	private static List<Stretch> band(List<Stretch> found, String name) {
		if (found.size() < 2) {
			return found.stream().map((gap) -> Stretch.of(Stretch.Kind.GAP, gap.start(), gap.end(), name)).toList();
		}
		long free = found.stream().mapToLong(Stretch::busy).sum();
		String text = String.format(Locale.ENGLISH, "%s: %s in %,d gaps", name, Numbers.millis(free / 1e6),
				found.size());
		return List.of(new Stretch(Stretch.Kind.GAP, found.get(0).start(), found.get(found.size() - 1).end(), text,
				null, found.size(), free, 0));
	}

	private List<Segment> segments() {
		TreeSet<Long> bounds = new TreeSet<>(List.of(0L, this.end));
		for (PhaseEvent phase : this.phases) {
			bounds.add(Math.min(this.end, phase.startNanos()));
			bounds.add(Math.min(this.end, end(phase)));
		}
		List<Segment> segments = new ArrayList<>();
		long start = 0;
		for (long bound : bounds.tailSet(0L, false)) {
			add(new Segment(nameAt(start, bound), start, bound), segments);
			start = bound;
		}
		return segments;
	}

	private static void add(Segment next, List<Segment> segments) {
		int last = segments.size() - 1;
		if (last >= 0 && segments.get(last).name.equals(next.name)) {
			segments.set(last, new Segment(next.name, segments.get(last).start, next.end));
		}
		else {
			segments.add(next);
		}
	}

	private String nameAt(long start, long end) {
		Optional<PhaseEvent> innermost = this.phases.stream()
			.filter((phase) -> phase.startNanos() <= start && end(phase) >= end)
			.min(Comparator.comparingLong(PhaseEvent::durationNanos));
		return innermost.map(this::nameOf).orElse("other");
	}

	private String nameOf(PhaseEvent phase) {
		return switch (phase.kind()) {
			case REQUEST, ASYNC -> isHandled(phase) ? "filters" : "filters and servlet";
			case FORWARD -> "forward to " + phase.name();
			case ERROR -> "error page " + phase.name();
			case HANDLER -> phase.name();
			case EXCEPTION -> "handling " + phase.name();
			case VIEW -> "view " + phase.name();
			case SERIALIZATION -> "writing " + phase.name();
			case ASYNC_WAIT -> "waiting for the result";
			case CALL -> "HTTP " + phase.name();
		};
	}

	private boolean isHandled(PhaseEvent dispatch) {
		return this.phases.stream()
			.anyMatch((phase) -> phase.kind() == Kind.HANDLER && phase.startNanos() >= dispatch.startNanos()
					&& end(phase) <= end(dispatch));
	}

	private static long end(PhaseEvent phase) {
		return phase.startNanos() + phase.durationNanos();
	}

	private record Segment(String name, long start, long end) {

	}

}
