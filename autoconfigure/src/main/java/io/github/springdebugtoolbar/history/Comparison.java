package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What has changed from one request to another.
 *
 * @param before the earlier request
 * @param after the later request
 * @param expectation what was forecast of the findings that are resolved, {@code null} if
 * nothing was
 * @param resolved findings that are no longer there
 * @param added findings that are new
 * @param remaining findings that are still there, as they are now
 * @param statements what became of each statement, the greatest change of time first
 */
public record Comparison(RequestDigest before, RequestDigest after, @Nullable Expectation expectation,
		List<FindingDigest> resolved, List<FindingDigest> added, List<FindingDigest> remaining,
		List<StatementChange> statements) {

	public Comparison {
		resolved = List.copyOf(resolved);
		added = List.copyOf(added);
		remaining = List.copyOf(remaining);
		statements = List.copyOf(statements);
	}

	/**
	 * Compares two requests.
	 * @param before the earlier request
	 * @param after the later request
	 * @return what has changed
	 */
	public static Comparison of(RequestDigest before, RequestDigest after) {
		List<FindingDigest> resolved = without(before.findings(), after.findings());
		List<FindingDigest> added = without(after.findings(), before.findings());
		return new Comparison(before, after, Expectation.of(before, after, resolved), resolved, added,
				after.findings().stream().filter((one) -> !added.contains(one)).toList(),
				statements(before.statements(), after.statements()));
	}

	private static List<FindingDigest> without(List<FindingDigest> findings, List<FindingDigest> others) {
		Set<String> names = others.stream().map(FindingDigest::fingerprint).collect(Collectors.toSet());
		return findings.stream().filter((one) -> !names.contains(one.fingerprint())).toList();
	}

	private static List<StatementChange> statements(List<StatementDigest> before, List<StatementDigest> after) {
		Map<String, StatementDigest> known = byFingerprint(before);
		List<StatementChange> changes = new ArrayList<>();
		for (StatementDigest one : after) {
			changes.add(new StatementChange(known.remove(one.fingerprint()), one));
		}
		known.values().forEach((one) -> changes.add(new StatementChange(one, null)));
		changes.sort(Comparator.comparing((StatementChange one) -> one.difference().abs()).reversed());
		return changes;
	}

	private static Map<String, StatementDigest> byFingerprint(List<StatementDigest> statements) {
		return statements.stream()
			.collect(Collectors.toMap(StatementDigest::fingerprint, Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

	/**
	 * What was forecast of resolved findings. Both numbers are those of the whole
	 * request: what was saved of the findings' parts is taken away from what it had.
	 *
	 * @param findings resolved findings with a forecast
	 * @param queries number of queries that was expected
	 * @param sqlTime time of SQL that was expected
	 */
	public record Expectation(List<FindingDigest> findings, int queries, Duration sqlTime) {

		public Expectation {
			findings = List.copyOf(findings);
		}

		static @Nullable Expectation of(RequestDigest before, RequestDigest after, List<FindingDigest> resolved) {
			List<FindingDigest> forecast = resolved.stream()
				.filter((one) -> one.expected() != null && one.cost().queries() > 0)
				.toList();
			if (forecast.isEmpty() || !before.isLike(after)) {
				return null;
			}
			int queries = forecast.stream().mapToInt(FindingDigest::savedQueries).sum();
			long nanos = forecast.stream().mapToLong(FindingDigest::savedNanos).sum();
			return new Expectation(forecast, Math.max(0, before.queries() - queries),
					Duration.ofNanos(Math.max(0, before.sqlTime().toNanos() - nanos)));
		}

	}

	/**
	 * What became of a statement.
	 *
	 * @param before what it was, {@code null} if it is new
	 * @param after what it is, {@code null} if it is gone
	 */
	public record StatementChange(@Nullable StatementDigest before, @Nullable StatementDigest after) {

		/**
		 * Names the change.
		 * @return the kind
		 */
		public Kind kind() {
			if (this.before == null || this.after == null) {
				return (this.before == null) ? Kind.NEW : Kind.GONE;
			}
			int difference = Integer.compare(this.after.count(), this.before.count());
			return (difference == 0) ? Kind.SAME : (difference < 0) ? Kind.FEWER : Kind.MORE;
		}

		/**
		 * How much more time it takes.
		 * @return negative if it takes less
		 */
		public Duration difference() {
			return time(this.after).minus(time(this.before));
		}

		private static Duration time(@Nullable StatementDigest statement) {
			return (statement != null) ? statement.time() : Duration.ZERO;
		}

		/**
		 * What can become of a statement.
		 */
		public enum Kind {

			/** It no longer runs. */
			GONE,

			/** It did not run before. */
			NEW,

			/** It runs less often. */
			FEWER,

			/** It runs more often. */
			MORE,

			/** It runs as often as before. */
			SAME

		}

	}

}
