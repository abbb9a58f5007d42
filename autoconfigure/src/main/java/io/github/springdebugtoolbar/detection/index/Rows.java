package io.github.springdebugtoolbar.detection.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Rows that are read, in words, and the time that goes with them.
 */
final class Rows {

	static final String CALCULATED = "Calculated from the rows that need not be read any more.";

	/** What a query takes that hardly reads anything. */
	private static final long LEAST_NANOS = 100_000;

	private Rows() {
	}

	// How large a table is, is an estimate.
	static String rounded(double number) {
		return Wording.number(new BigDecimal(number).round(new MathContext(3)).longValue());
	}

	static String number(double number) {
		return Wording.number(Math.round(number));
	}

	static long of(List<Query> queries) {
		return queries.stream().mapToLong((query) -> Math.max(0, query.rows())).sum();
	}

	/**
	 * Time that queries take when there is less to do.
	 * @param queries the queries
	 * @param left share of their work that is left
	 * @return nanoseconds
	 */
	static long nanosAfter(List<Query> queries, double left) {
		return queries.stream()
			.mapToLong(Query::durationNanos)
			.map((nanos) -> Math.min(nanos, Math.max(LEAST_NANOS, Math.round(nanos * left))))
			.sum();
	}

}
