package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;

/**
 * A query with what its siblings tell about it.
 *
 * @param query the query
 * @param statement number of its statement
 * @param duplicate whether another query has the same text and the same values
 */
record GroupedQuery(Query query, int statement, boolean duplicate) {

	private static final long SLOW_NANOS = 100_000_000;

	boolean isSlow() {
		return this.query.durationNanos() >= SLOW_NANOS;
	}

	boolean isFailed() {
		return this.query.error() != null;
	}

	long rows() {
		return Math.max(0, this.query.rows());
	}

	String place() {
		return this.query.callSite().place().map(Frame::place).orElse("");
	}

}
