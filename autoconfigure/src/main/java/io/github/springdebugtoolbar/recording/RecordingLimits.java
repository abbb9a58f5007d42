package io.github.springdebugtoolbar.recording;

/**
 * How much of one request is kept.
 *
 * @param queries queries kept in full; later ones are counted by statement
 * @param events events other than queries
 * @param callSites executions of one statement whose stack is walked; later ones are
 * sampled and marked as assumed
 */
public record RecordingLimits(int queries, int events, int callSites) {

	/** What the properties say by default. */
	public static final RecordingLimits DEFAULT = new RecordingLimits(10_000, 20_000, 50);

}
