package io.github.springdebugtoolbar.datasource;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Arrays;
import java.util.Objects;

import io.github.springdebugtoolbar.datasource.BoundValues.Binding;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.recording.QueryExecution;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.ResultReading;
import io.github.springdebugtoolbar.recording.SecretText;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a statement until its last row is read.
 */
final class Execution {

	private static final int MESSAGE_LENGTH = 2_000;

	private static final int WARNINGS = 10;

	private final QueryExecution query;

	private final Recording recording;

	private Binding binding = BoundValues.NOTHING;

	private final long start = System.nanoTime();

	private long executeNanos;

	private long affected = -1;

	private long fetchNanos;

	private long rowsRead;

	private long firstRowNanos = -1;

	Execution(QueryExecution query, Recording recording) {
		this.query = query;
		this.recording = recording;
	}

	Recording recording() {
		return this.recording;
	}

	void bound(Binding binding) {
		this.binding = binding;
		this.query.bound(binding.sets(), binding.hash(), binding.batchSize());
	}

	void executed(@Nullable Object result, long nanos) {
		this.executeNanos = nanos;
		this.affected = affectedRows(result);
		this.query.executed(this.executeNanos, this.affected);
	}

	void failed(Throwable failure, long nanos) {
		this.executeNanos = nanos;
		if (failure instanceof BatchUpdateException batch && batch.getLargeUpdateCounts() != null) {
			this.query.executed(this.executeNanos, sum(batch.getLargeUpdateCounts()));
		}
		this.query.failed(this.executeNanos, errorOf(failure));
	}

	void warned(@Nullable SQLWarning first) {
		SQLWarning warning = first;
		for (int i = 0; warning != null && i < WARNINGS; i++) {
			QueryError remark = errorOf(warning);
			this.recording.add(new QueryWarning(this.query.number(), remark.sqlState(), remark.vendorCode(),
					remark.message(), this.recording.offsetOf(System.nanoTime()), Thread.currentThread().getName()));
			warning = warning.getNextWarning();
		}
	}

	void updateCount(long count) {
		if (count >= 0) {
			this.affected = Math.max(0, this.affected) + count;
			this.query.executed(this.executeNanos, this.affected);
		}
	}

	/** Notes that a result set was opened: none of its rows is read yet. */
	void resultSetOpened() {
		noteRows();
	}

	void waited(long began) {
		this.fetchNanos += System.nanoTime() - began;
	}

	void fetched(long began, boolean row) {
		long now = System.nanoTime();
		this.fetchNanos += now - began;
		if (row && this.rowsRead++ == 0) {
			this.firstRowNanos = now - this.start;
		}
		noteRows();
	}

	void read(ResultReading reading) {
		this.query.read(reading);
	}

	private void noteRows() {
		this.query.fetched(this.fetchNanos, Math.max(0, this.affected) + this.rowsRead, this.firstRowNanos);
	}

	private static long affectedRows(@Nullable Object result) {
		if (result instanceof Integer || result instanceof Long) {
			return ((Number) result).longValue();
		}
		if (result instanceof int[] counts) {
			return sum(Arrays.stream(counts).asLongStream().toArray());
		}
		return (result instanceof long[] counts) ? sum(counts) : -1;
	}

	// The counts of a batch without those that the driver does not know.
	private static long sum(long[] counts) {
		long[] known = Arrays.stream(counts).filter((count) -> count >= 0).toArray();
		return (known.length > 0 || counts.length == 0) ? Arrays.stream(known).sum() : -1;
	}

	// A database may quote what was bound, secret or not.
	private QueryError errorOf(Throwable failure) {
		String text = Objects.requireNonNullElseGet(failure.getMessage(), () -> failure.getClass().getName());
		String message = this.binding.hasSecret() ? SecretText.withoutLiterals(text) : text;
		String cut = message.substring(0, Math.min(message.length(), MESSAGE_LENGTH));
		return (failure instanceof SQLException sql) ? new QueryError(sql.getSQLState(), sql.getErrorCode(), cut)
				: new QueryError(null, 0, cut);
	}

}
