package io.github.springdebugtoolbar.ui.panel.history;

import java.util.Locale;

import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * A number of the whole request, before and after.
 *
 * @param name what it is
 * @param unit ms for a time, otherwise nothing
 * @param before its value before
 * @param after its value after
 */
record Metric(String name, String unit, double before, double after) {

	/** Times differ from run to run: less than this share is no change. */
	private static final double NOISE = 0.05;

	/**
	 * The value before.
	 * @return the text
	 */
	public String beforeText() {
		return text(this.before);
	}

	/**
	 * The value after.
	 * @return the text
	 */
	public String afterText() {
		return text(this.after);
	}

	/**
	 * How much it has changed.
	 * @return the difference in percent, with its sign
	 */
	public String change() {
		if (this.after == this.before) {
			return "same";
		}
		return (this.before == 0) ? "was 0" : ((this.after < this.before) ? "−" : "+") + percent();
	}

	/**
	 * Whether that is good.
	 * @return better or worse, nothing if it is about the same
	 */
	public String tone() {
		if (Math.abs(this.after - this.before) <= (isTime() ? NOISE * this.before : 0)) {
			return "";
		}
		return (this.after < this.before) ? "better" : "worse";
	}

	/**
	 * The value before as a share of the greater one.
	 * @return percent
	 */
	public double beforeShare() {
		return share(this.before);
	}

	/**
	 * The value after as a share of the greater one.
	 * @return percent
	 */
	public double afterShare() {
		return share(this.after);
	}

	private String text(double value) {
		return isTime() ? Numbers.millis(value) : Numbers.grouped(Math.round(value));
	}

	private boolean isTime() {
		return !this.unit.isEmpty();
	}

	private double share(double value) {
		double greater = Math.max(this.before, this.after);
		return (greater > 0) ? Math.round(1000 * value / greater) / 10.0 : 0;
	}

	private String percent() {
		double percent = 100 * Math.abs(this.after - this.before) / this.before;
		if (percent < 1) {
			return "<1 %";
		}
		return String.format(Locale.ENGLISH, "%,.0f %%",
				(this.after > 0 && percent < 100) ? Math.min(99, percent) : percent);
	}

}
