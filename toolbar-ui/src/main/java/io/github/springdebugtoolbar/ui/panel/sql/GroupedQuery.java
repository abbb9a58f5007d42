package io.github.springdebugtoolbar.ui.panel.sql;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import org.jspecify.annotations.Nullable;

/**
 * A query with what its siblings tell about it.
 *
 * @param query the query
 * @param statement number of its statement
 * @param duplicate whether another query has the same text and the same values
 * @param slow whether it took at least as long as the user calls slow
 * @param managed transaction of a transaction manager that it ran in, {@code null} if
 * there was none
 */
record GroupedQuery(Query query, int statement, boolean duplicate, boolean slow, @Nullable TransactionEvent managed) {

	boolean isFailed() {
		return this.query.error() != null;
	}

	/**
	 * Whether it ran outside of any transaction. Of a connection that is not known
	 * nothing is known.
	 */
	boolean isAutoCommitted() {
		return this.query.transaction() == null && !this.query.connection().isEmpty();
	}

	long rows() {
		return Math.max(0, this.query.rows());
	}

	String place() {
		return this.query.callSite().place().map(Frame::place).orElse("");
	}

}
