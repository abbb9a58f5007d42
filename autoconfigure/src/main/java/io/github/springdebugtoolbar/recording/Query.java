package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement.
 *
 * @param number place in the request's order of execution, from 1
 * @param dataSource bean name of the data source
 * @param statement what was executed
 * @param parameters bound values; one list for a plain execution, one for each of the
 * first sets of a batch
 * @param parametersHash hash of the uncut, unmasked values, salted anew in each run of
 * the application: equal for executions with equal values, unique where values cannot be
 * compared
 * @param batchSize sets or statements in the batch, 0 for a plain execution
 * @param startNanos nanoseconds since the start of the request
 * @param executeNanos nanoseconds in the driver's execute method
 * @param firstRowNanos nanoseconds from the start to the first row, -1 if none was read
 * @param fetchNanos nanoseconds spent in reading rows
 * @param rows rows read or affected, -1 if unknown
 * @param connection name of the physical connection
 * @param transaction name of the transaction on that connection, {@code null} in
 * auto-commit
 * @param thread name of the thread
 * @param error why it failed, {@code null} if it did not
 * @param callSite where it came from
 * @param reading what was taken from its rows
 */
public record Query(int number, String dataSource, SqlStatement statement, List<List<BoundParameter>> parameters,
		long parametersHash, int batchSize, long startNanos, long executeNanos, long firstRowNanos, long fetchNanos,
		long rows, String connection, @Nullable String transaction, String thread, @Nullable QueryError error,
		CallSite callSite, ResultReading reading) implements RecordedEvent {

	public Query {
		parameters = List.copyOf(parameters);
	}

	/**
	 * A query of which nobody knows how its rows were read.
	 * @param number place in the request's order of execution, from 1
	 * @param dataSource bean name of the data source
	 * @param statement what was executed
	 * @param parameters bound values
	 * @param parametersHash hash of the uncut, unmasked values
	 * @param batchSize sets or statements in the batch, 0 for a plain execution
	 * @param startNanos nanoseconds since the start of the request
	 * @param executeNanos nanoseconds in the driver's execute method
	 * @param firstRowNanos nanoseconds from the start to the first row
	 * @param fetchNanos nanoseconds spent in reading rows
	 * @param rows rows read or affected
	 * @param connection name of the physical connection
	 * @param transaction name of the transaction on that connection
	 * @param thread name of the thread
	 * @param error why it failed
	 * @param callSite where it came from
	 */
	public Query(int number, String dataSource, SqlStatement statement, List<List<BoundParameter>> parameters,
			long parametersHash, int batchSize, long startNanos, long executeNanos, long firstRowNanos, long fetchNanos,
			long rows, String connection, @Nullable String transaction, String thread, @Nullable QueryError error,
			CallSite callSite) {
		this(number, dataSource, statement, parameters, parametersHash, batchSize, startNanos, executeNanos,
				firstRowNanos, fetchNanos, rows, connection, transaction, thread, error, callSite,
				ResultReading.UNKNOWN);
	}

	/**
	 * Makes a query of the statement as it was sent.
	 * @return a query whose statement is not cut, this one if only its beginning is kept
	 */
	public Query uncut() {
		SqlStatement whole = this.statement.uncut();
		return (whole == this.statement) ? this
				: new Query(this.number, this.dataSource, whole, this.parameters, this.parametersHash, this.batchSize,
						this.startNanos, this.executeNanos, this.firstRowNanos, this.fetchNanos, this.rows,
						this.connection, this.transaction, this.thread, this.error, this.callSite, this.reading);
	}

	/**
	 * Time of the database for this query: execution and fetching.
	 */
	@Override
	public long durationNanos() {
		return this.executeNanos + this.fetchNanos;
	}

	/**
	 * How often the database executed the statement: each set of a batch counts.
	 * @return at least 1
	 */
	public int executions() {
		return Math.max(1, this.batchSize);
	}

}
