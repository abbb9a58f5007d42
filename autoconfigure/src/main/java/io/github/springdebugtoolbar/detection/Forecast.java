package io.github.springdebugtoolbar.detection;

/**
 * What a finding's part of the request will cost after the cure: compare with
 * {@link Finding#cost()}, not with the whole request.
 *
 * @param queries executions
 * @param nanos nanoseconds of the request's time
 * @param rows rows read or changed
 * @param confidence how sure this is
 */
public record Forecast(int queries, long nanos, long rows, Confidence confidence) {

	/**
	 * How sure a forecast is.
	 */
	public enum Confidence {

		/** The same was done and timed. */
		MEASURED,

		/** The database planned it. */
		PLANNED,

		/** Calculated from what this request cost. */
		ESTIMATED

	}

	/**
	 * A calculated forecast.
	 * @param queries executions
	 * @param nanos nanoseconds of the request's time
	 * @param rows rows read or changed
	 * @return the forecast
	 */
	public static Forecast estimated(int queries, long nanos, long rows) {
		return new Forecast(queries, nanos, rows, Confidence.ESTIMATED);
	}

}
