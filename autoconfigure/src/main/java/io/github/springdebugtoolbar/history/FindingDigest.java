package io.github.springdebugtoolbar.history;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What comparing needs to know of a finding.
 *
 * @param code stable name of the problem
 * @param fingerprint name of the finding, the same in all requests and runs
 * @param severity how much it matters
 * @param title the fact in one sentence
 * @param cost what its part of the request costs
 * @param expected what that part costs after the cure, {@code null} if nothing was
 * forecast
 */
public record FindingDigest(String code, String fingerprint, Severity severity, String title, Cost cost,
		@Nullable Cost expected) {

	private static final int MAX_NAME = 100;

	private static final int MAX_TITLE = 300;

	static FindingDigest of(Finding finding) {
		Forecast forecast = finding.forecast();
		return new FindingDigest(RequestDigest.cut(finding.code(), MAX_NAME),
				RequestDigest.cut(finding.fingerprint(), MAX_NAME), finding.severity(),
				RequestDigest.cut(finding.title(), MAX_TITLE),
				new Cost(finding.cost().queries(), finding.cost().nanos()),
				(forecast != null) ? new Cost(forecast.queries(), forecast.nanos()) : null);
	}

	int size() {
		return 2 * MAX_NAME + this.title.length();
	}

	int savedQueries() {
		return (this.expected != null) ? this.cost.queries() - this.expected.queries() : 0;
	}

	long savedNanos() {
		return (this.expected != null) ? this.cost.nanos() - this.expected.nanos() : 0;
	}

	/**
	 * Queries and time.
	 *
	 * @param queries number of executions
	 * @param nanos nanoseconds of the request's time
	 */
	public record Cost(int queries, long nanos) {

	}

}
