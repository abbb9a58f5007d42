package io.github.springdebugtoolbar.detection;

import java.util.Collection;

import io.github.springdebugtoolbar.recording.Query;

/**
 * What a finding costs.
 *
 * @param queries executions
 * @param nanos nanoseconds of the request's time
 * @param rows rows read or changed
 * @param connectionNanos nanoseconds for which a connection is kept from others without
 * need; they cost this request nothing
 */
public record Cost(int queries, long nanos, long rows, long connectionNanos) {

	/** Nothing. */
	public static final Cost NONE = new Cost(0, 0, 0, 0);

	/**
	 * What queries cost.
	 * @param queries the queries
	 * @return their executions, time and rows
	 */
	public static Cost of(Collection<Query> queries) {
		long time = 0;
		long all = 0;
		for (Query query : queries) {
			time += query.durationNanos();
			all += Math.max(0, query.rows());
		}
		return new Cost(queries.size(), time, all, 0);
	}

	/**
	 * Time of the request.
	 * @param nanos nanoseconds
	 * @return the cost
	 */
	public static Cost ofTime(long nanos) {
		return new Cost(0, nanos, 0, 0);
	}

	/**
	 * Time of a connection.
	 * @param nanos nanoseconds
	 * @return the cost
	 */
	public static Cost ofConnection(long nanos) {
		return new Cost(0, 0, 0, nanos);
	}

}
