package io.github.springdebugtoolbar.datasource;

/**
 * What is noted of the rows that are read.
 *
 * @param columns whether it is noted which columns are read
 * @param hashes whether values are hashed, so that results can be compared
 */
public record ReadingLimits(boolean columns, boolean hashes) {

	/** Nothing but the number of rows. */
	public static final ReadingLimits NOTHING = new ReadingLimits(false, false);

	boolean isNothing() {
		return !this.columns && !this.hashes;
	}

}
