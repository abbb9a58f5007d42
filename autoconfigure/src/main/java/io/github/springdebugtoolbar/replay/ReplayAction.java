package io.github.springdebugtoolbar.replay;

/**
 * What a database is asked about a recorded query.
 */
public enum ReplayAction {

	/** How it would execute the statement, without executing it. */
	EXPLAIN,

	/** How it executes the statement, which is executed for it. */
	ANALYZE,

	/** The rows, by executing the statement. */
	RUN

}
