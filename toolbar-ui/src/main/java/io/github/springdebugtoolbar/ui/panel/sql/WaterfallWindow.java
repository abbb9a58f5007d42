package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a request is shown, and how finely.
 *
 * @param start nanoseconds since the start of the request
 * @param end nanoseconds since the start of the request
 * @param steps number of parts that can be told from each other
 */
record WaterfallWindow(long start, long end, int steps) {

	private static final int STEPS = 500;

	static WaterfallWindow of(long start, long end, Map<String, String> parameters) {
		long from = Math.max(start, nanos(parameters.get("from"), start));
		long to = Math.min(end, nanos(parameters.get("to"), end));
		int steps = Math.min(STEPS, Page.integer(parameters.get("steps"), 1, STEPS));
		return (from < to) ? new WaterfallWindow(from, to, steps) : new WaterfallWindow(start, end, steps);
	}

	long step() {
		return Math.max(1, (this.end - this.start) / this.steps);
	}

	boolean shows(Stretch stretch) {
		return stretch.end() >= this.start && stretch.start() <= this.end;
	}

	private static long nanos(@Nullable String millis, long otherwise) {
		return (millis != null && millis.matches("-?\\d{1,12}(\\.\\d{1,9})?"))
				? Math.round(Double.parseDouble(millis) * 1e6) : otherwise;
	}

}
