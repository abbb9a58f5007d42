package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A query that may still be running or whose rows may still be read; its finished form is
 * {@link Query}. Written by one thread at a time.
 */
public final class QueryExecution {

	private final int number;

	private final String dataSource;

	private final SqlStatement statement;

	private final long startNanos;

	private final String thread = Thread.currentThread().getName();

	private final LateCallSite callSite;

	private List<List<BoundParameter>> parameters = List.of();

	private long parametersHash;

	private int batchSize;

	private String connection = "";

	private @Nullable String transaction;

	private long executeNanos;

	private long firstRowNanos = -1;

	private long fetchNanos;

	private long rows = -1;

	private @Nullable QueryError error;

	private ResultReading reading = ResultReading.UNKNOWN;

	QueryExecution(int number, String dataSource, SqlStatement statement, long startNanos, LateCallSite callSite) {
		this.number = number;
		this.dataSource = dataSource;
		this.statement = statement;
		this.startNanos = startNanos;
		this.callSite = callSite;
	}

	/**
	 * Place in the request's order of execution, from 1.
	 * @return the number
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Notes the values it runs with.
	 * @param parameters bound values, one list for each kept set
	 * @param parametersHash hash of the uncut, unmasked values
	 * @param batchSize sets or statements in the batch, 0 for a plain execution
	 */
	public void bound(List<List<BoundParameter>> parameters, long parametersHash, int batchSize) {
		this.parameters = parameters;
		this.parametersHash = parametersHash;
		this.batchSize = batchSize;
	}

	/**
	 * Notes the connection it runs on.
	 * @param connection name of the physical connection
	 * @param transaction name of the transaction, {@code null} in auto-commit
	 */
	public void ranOn(String connection, @Nullable String transaction) {
		this.connection = connection;
		this.transaction = transaction;
	}

	/**
	 * Notes that the driver's execute method returned.
	 * @param executeNanos nanoseconds it took
	 * @param affectedRows rows that were changed, -1 if unknown or if it reads
	 */
	public void executed(long executeNanos, long affectedRows) {
		this.executeNanos = executeNanos;
		this.rows = affectedRows;
	}

	/**
	 * Notes that the driver's execute method failed.
	 * @param executeNanos nanoseconds it took
	 * @param error why
	 */
	public void failed(long executeNanos, QueryError error) {
		this.executeNanos = executeNanos;
		this.error = error;
	}

	/**
	 * Notes that rows were read.
	 * @param nanos nanoseconds that reading took, all together so far
	 * @param rows rows read so far, all result sets of this query together
	 * @param firstRowNanos nanoseconds from the start of the query to the first row, -1
	 * if there was none
	 */
	public void fetched(long nanos, long rows, long firstRowNanos) {
		this.fetchNanos = nanos;
		this.rows = rows;
		this.firstRowNanos = firstRowNanos;
	}

	/**
	 * Notes how its rows were read.
	 * @param reading what was taken from them
	 */
	public void read(ResultReading reading) {
		this.reading = reading;
	}

	SqlStatement statement() {
		return this.statement;
	}

	String dataSource() {
		return this.dataSource;
	}

	long durationNanos() {
		return this.executeNanos + this.fetchNanos;
	}

	Query toQuery() {
		return new Query(this.number, this.dataSource, this.statement, this.parameters, this.parametersHash,
				this.batchSize, this.startNanos, this.executeNanos, this.firstRowNanos, this.fetchNanos, this.rows,
				this.connection, this.transaction, this.thread, this.error, this.callSite.get(), this.reading);
	}

}
