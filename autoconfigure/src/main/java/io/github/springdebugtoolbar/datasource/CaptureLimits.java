package io.github.springdebugtoolbar.datasource;

/**
 * How much of one execution is kept.
 *
 * @param parameterLength characters of a parameter's text
 * @param batchSets sets of parameters of one batch, or its statements if they differ
 * @param reading what is noted of the rows that are read
 */
public record CaptureLimits(int parameterLength, int batchSets, ReadingLimits reading) {

	/** What the properties say by default. */
	public static final CaptureLimits DEFAULT = new CaptureLimits(1_000, 20);

	/**
	 * Limits of which none is about rows.
	 * @param parameterLength characters of a parameter's text
	 * @param batchSets sets of parameters of one batch, or its statements if they differ
	 */
	public CaptureLimits(int parameterLength, int batchSets) {
		this(parameterLength, batchSets, ReadingLimits.NOTHING);
	}

}
