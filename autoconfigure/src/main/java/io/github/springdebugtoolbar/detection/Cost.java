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
		return new Cost(queries.size(), queries.stream().mapToLong(Query::durationNanos).sum(),
				queries.stream().mapToLong((query) -> Math.max(0, query.rows())).sum(), 0);
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
