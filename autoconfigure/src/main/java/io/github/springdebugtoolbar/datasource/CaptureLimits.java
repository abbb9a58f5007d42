package io.github.springdebugtoolbar.datasource;

/**
 * How much of one execution is kept.
 *
 * @param parameterLength characters of a parameter's text
 * @param batchSets sets of parameters of one batch, or its statements if they differ
 */
public record CaptureLimits(int parameterLength, int batchSets) {

	/** What the properties say by default. */
	public static final CaptureLimits DEFAULT = new CaptureLimits(1_000, 20);

}
