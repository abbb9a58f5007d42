package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * All executions of one statement in a request.
 *
 * @param fingerprint name of its text without values
 * @param sql its text in short, without values
 * @param count number of executions
 * @param time execution and fetching
 * @param rows rows read or changed
 */
public record StatementDigest(String fingerprint, String sql, int count, Duration time, long rows) {

	private static final int SIZE = 50;

	static Dearest of(RecordedRequest request) {
		Map<String, Total> totals = new LinkedHashMap<>();
		for (Query query : request.queries()) {
			total(totals, query.statement()).add(1, query.durationNanos(), Math.max(0, query.rows()));
		}
		for (DroppedQueries dropped : request.dropped()) {
			total(totals, dropped.statement()).add(dropped.count(), dropped.totalNanos(), 0);
		}
		return new Dearest(totals.values()
			.stream()
			.sorted(Comparator.comparingLong((Total total) -> total.nanos).reversed())
			.limit(RequestDigest.MAX_STATEMENTS)
			.map(Total::toDigest)
			.toList(), totals.size());
	}

	int size() {
		return SIZE + this.sql.length();
	}

	private static Total total(Map<String, Total> totals, SqlStatement statement) {
		return totals.computeIfAbsent(statement.fingerprint(), (fingerprint) -> new Total(statement));
	}

	/**
	 * The most expensive statements of a request.
	 *
	 * @param statements the statements
	 * @param total number of all statements
	 */
	record Dearest(List<StatementDigest> statements, int total) {

	}

	private static final class Total {

		private final SqlStatement statement;

		private int count;

		private long nanos;

		private long rows;

		private Total(SqlStatement statement) {
			this.statement = statement;
		}

		private void add(int count, long nanos, long rows) {
			this.count += count;
			this.nanos += nanos;
			this.rows += rows;
		}

		private StatementDigest toDigest() {
			return new StatementDigest(this.statement.fingerprint(), ShortSql.of(this.statement.sql()), this.count,
					Duration.ofNanos(this.nanos), this.rows);
		}

	}

}
