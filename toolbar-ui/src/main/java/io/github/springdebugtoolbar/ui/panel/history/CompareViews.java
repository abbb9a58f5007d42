package io.github.springdebugtoolbar.ui.panel.history;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.github.springdebugtoolbar.history.Comparison;
import io.github.springdebugtoolbar.history.Comparison.Expectation;
import io.github.springdebugtoolbar.history.Comparison.StatementChange;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.FindingDigest;
import io.github.springdebugtoolbar.history.RequestDigest;
import io.github.springdebugtoolbar.history.StatementDigest;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Expected;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Found;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Side;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.StatementLine;
import io.github.springdebugtoolbar.ui.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * Turns a comparison into what is shown of it.
 */
class CompareViews {

	private static final int MAX_STATEMENTS = 50;

	private static final double NANOS = 1_000_000;

	private final DigestHistory digests;

	CompareViews(DigestHistory digests) {
		this.digests = digests;
	}

	CompareView view(Comparison comparison) {
		RequestDigest before = comparison.before();
		RequestDigest after = comparison.after();
		int statements = comparison.statements().size();
		return new CompareView(side(before), side(after), expected(comparison), metrics(before, after),
				found(comparison.resolved()), found(comparison.added()), found(comparison.remaining()),
				comparison.statements().stream().limit(MAX_STATEMENTS).map(CompareViews::statement).toList(),
				Math.max(0, statements - MAX_STATEMENTS) + before.moreStatements() + after.moreStatements());
	}

	private Side side(RequestDigest digest) {
		return new Side(digest.id(), digest.method(), digest.path(), digest.status(), digest.startedAt(),
				Times.run(digest, this.digests.run()), this.digests.isPinned(digest.id()));
	}

	private static @Nullable Expected expected(Comparison comparison) {
		Expectation expectation = comparison.expectation();
		if (expectation == null) {
			return null;
		}
		List<Integer> numbers = expectation.findings()
			.stream()
			.map((finding) -> comparison.before().findings().indexOf(finding) + 1)
			.toList();
		return new Expected(numbers, expectation.queries(), millis(expectation.sqlTime()), comparison.after().queries(),
				millis(comparison.after().sqlTime()));
	}

	private static List<Metric> metrics(RequestDigest before, RequestDigest after) {
		return List.of(new Metric("Request", "ms", millis(before.duration()), millis(after.duration())),
				new Metric("Queries", "", before.queries(), after.queries()),
				new Metric("SQL time", "ms", millis(before.sqlTime()), millis(after.sqlTime())),
				new Metric("Rows", "", before.rows(), after.rows()),
				new Metric("Connection held", "ms", millis(before.held()), millis(after.held())));
	}

	private static List<Found> found(List<FindingDigest> findings) {
		return findings.stream()
			.map((finding) -> new Found(finding.code(), finding.fingerprint(),
					finding.severity().name().toLowerCase(Locale.ROOT), finding.title()))
			.toList();
	}

	private static StatementLine statement(StatementChange change) {
		StatementDigest before = change.before();
		StatementDigest after = change.after();
		StatementDigest shown = (after != null) ? after : before;
		return new StatementLine(change.kind().name().toLowerCase(Locale.ROOT), (shown != null) ? shown.sql() : "",
				(before != null) ? before.count() : 0, (after != null) ? after.count() : 0, time(before), time(after));
	}

	private static double time(@Nullable StatementDigest statement) {
		return (statement != null) ? millis(statement.time()) : 0;
	}

	private static double millis(Duration duration) {
		return Math.round(duration.toNanos() / 1000.0) * 1000 / NANOS;
	}

}
