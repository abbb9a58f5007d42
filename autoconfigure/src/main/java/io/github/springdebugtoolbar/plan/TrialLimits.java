package io.github.springdebugtoolbar.plan;

import java.time.Duration;

/**
 * How long an index that is tried may keep others from a table.
 *
 * @param lock how long it waits for others to end what they do with the table; writers
 * that come later wait behind it
 * @param build how long building it may take, the wait included
 */
public record TrialLimits(Duration lock, Duration build) {

	/**
	 * The longest time for which writers wait.
	 * @return time to build, and as long as a lock may take to plan
	 */
	public Duration longest() {
		return this.build.plus(this.lock);
	}

}
