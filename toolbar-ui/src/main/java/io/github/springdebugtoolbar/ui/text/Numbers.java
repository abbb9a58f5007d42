package io.github.springdebugtoolbar.ui.text;

import java.util.Locale;

/**
 * Numbers as text, the same as the browser code writes them.
 */
public final class Numbers {

	private static final double SECONDS_FROM = 10_000;

	private Numbers() {
	}

	/**
	 * A time: {@code 1,412 ms}, one decimal under 10, {@code <0.1 ms}, seconds from 10 s.
	 * @param millis milliseconds
	 * @return the text
	 */
	public static String millis(double millis) {
		if (millis >= SECONDS_FROM) {
			return format("%.1f s", millis / 1000);
		}
		if (millis < 0.05) {
			return (millis > 0) ? "<0.1 ms" : "0 ms";
		}
		return format((millis < 9.95) ? "%.1f ms" : "%,.0f ms", millis);
	}

	/**
	 * A whole number: {@code 1,003}.
	 * @param number the number
	 * @return the text
	 */
	public static String grouped(long number) {
		return format("%,d", number);
	}

	/**
	 * A number of things: {@code 1 row}, {@code 2 rows}.
	 * @param number how many
	 * @param one the word for one of them, which gets an s for many
	 * @return the text
	 */
	public static String count(long number, String one) {
		return grouped(number) + " " + one + ((number == 1) ? "" : "s");
	}

	/**
	 * A share: {@code <1 %}, and never {@code 100 %} unless it is all.
	 * @param part the part
	 * @param whole all of it
	 * @return the text
	 */
	public static String percent(double part, double whole) {
		double share = (whole > 0) ? 100 * part / whole : 0;
		if (share > 0 && share < 1) {
			return "<1 %";
		}
		return format("%.0f %%", (share < 100) ? Math.min(99, share) : 100.0);
	}

	private static String format(String pattern, Object value) {
		return String.format(Locale.ENGLISH, pattern, value);
	}

}
