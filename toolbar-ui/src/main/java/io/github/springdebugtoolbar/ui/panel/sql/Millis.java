package io.github.springdebugtoolbar.ui.panel.sql;

/**
 * Nanoseconds as milliseconds of the screen, to the microsecond.
 */
final class Millis {

	private Millis() {
	}

	static double of(long nanos) {
		return Math.round(nanos / 1_000.0) / 1_000.0;
	}

}
