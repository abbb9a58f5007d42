package io.github.springdebugtoolbar.detection;

import java.util.Locale;

/**
 * Numbers and times as the toolbar says them: {@code 1,003 queries}, {@code 1,412 ms},
 * {@code 4.8 ms}.
 */
public final class Wording {

	private static final double NANOS = 1_000_000;

	private Wording() {
	}

	/**
	 * A number with its thousands apart.
	 * @param number the number
	 * @return for example {@code 4,812}
	 */
	public static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	/**
	 * A number and what it counts.
	 * @param number the number
	 * @param one word for one of them
	 * @param many word for any other number
	 * @return for example {@code 1,003 queries}
	 */
	public static String count(long number, String one, String many) {
		return number(number) + " " + ((number == 1) ? one : many);
	}

	/**
	 * A time: one decimal below 10 ms, seconds from 10 s.
	 * @param nanos nanoseconds
	 * @return for example {@code 1,412 ms}
	 */
	public static String millis(long nanos) {
		double millis = nanos / NANOS;
		if (millis > 0 && millis < 0.1) {
			return "<0.1 ms";
		}
		if (millis >= 10_000) {
			return String.format(Locale.ROOT, "%,.1f s", millis / 1000);
		}
		return String.format(Locale.ROOT, (millis < 9.95) ? "%.1f ms" : "%,.0f ms", millis);
	}

	/**
	 * A share.
	 * @param part the part
	 * @param whole the whole
	 * @return for example {@code 72 %}; never 100 unless all
	 */
	public static String percent(long part, long whole) {
		if (whole <= 0 || part <= 0) {
			return "0 %";
		}
		long share = part * 100 / whole;
		return (share == 0) ? "<1 %" : Math.min(100, share) + " %";
	}

}
