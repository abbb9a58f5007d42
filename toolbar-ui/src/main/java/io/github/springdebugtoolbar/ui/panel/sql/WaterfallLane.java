package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One line of the waterfall, in nanoseconds.
 *
 * @param name what it is about, short
 * @param title the same in full
 * @param statement number of its statement, 0 if it has none
 * @param stretches what happened, in the order in which it is drawn
 */
record WaterfallLane(String name, String title, int statement, List<Stretch> stretches) {

	/**
	 * Puts the lanes beyond a limit into one.
	 * @param lanes lanes, the most important first
	 * @param limit number of lanes that remain
	 * @param what what the others are called
	 * @param step what cannot be seen, in nanoseconds
	 */
	static List<WaterfallLane> limited(List<WaterfallLane> lanes, int limit, String what, long step) {
		if (lanes.size() <= limit) {
			return lanes;
		}
		List<WaterfallLane> others = lanes.subList(limit - 1, lanes.size());
		String name = String.format(Locale.ENGLISH, "%,d other %s", others.size(), what);
		WaterfallLane rest = new WaterfallLane(name, name, 0,
				Stretch.joined(others.stream().flatMap((lane) -> lane.stretches().stream()).toList(), step));
		return Stream.concat(lanes.stream().limit(limit - 1), Stream.of(rest)).toList();
	}

	/**
	 * The lane as far as a window shows it.
	 */
	WaterfallLane in(WaterfallWindow window) {
		List<Stretch> shown = new ArrayList<>(this.stretches);
		shown.removeIf((stretch) -> !window.shows(stretch));
		return new WaterfallLane(this.name, this.title, this.statement, shown);
	}

}
