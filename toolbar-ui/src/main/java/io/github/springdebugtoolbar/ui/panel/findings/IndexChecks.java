package io.github.springdebugtoolbar.ui.panel.findings;

import java.sql.SQLException;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.plan.IndexTrials;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.plan.TrialLimits;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Verifies the index that a finding proposes, where the database can plan with an index
 * that is not there. Safe for use by multiple threads.
 */
public final class IndexChecks {

	private final IndexTrials trials;

	/**
	 * Creates it.
	 * @param trials plans with indexes
	 */
	public IndexChecks(IndexTrials trials) {
		this.trials = trials;
	}

	/**
	 * What must be known before an index is verified.
	 * @param request the request
	 * @param finding a finding of the request
	 * @return a sentence for the card, empty if there is nothing that can be verified
	 */
	Optional<String> findWarning(InspectedRequest request, Finding finding) {
		return findQuery(request, finding).flatMap((query) -> findIndex(finding))
			.map((index) -> warning(index.target()));
	}

	/**
	 * Verifies an index.
	 * @param request the request
	 * @param fingerprint fingerprint of a finding of the request
	 * @return what came of it, empty if no such finding can be verified
	 */
	Optional<Object> verify(InspectedRequest request, String fingerprint) {
		return request.findings()
			.stream()
			.filter((finding) -> finding.fingerprint().equals(fingerprint))
			.findFirst()
			.flatMap((finding) -> verify(request, finding));
	}

	private Optional<Object> verify(InspectedRequest request, Finding finding) {
		return findQuery(request, finding)
			.flatMap((query) -> findIndex(finding).map((index) -> verify(query, index, finding)));
	}

	private Object verify(Query query, Change index, Finding finding) {
		try {
			return VerifiedView.of(this.trials.plan(query, index.after()), index);
		}
		catch (SQLException ex) {
			return NotVerified.of(ex, index, this.trials.limits(), finding.fingerprint());
		}
	}

	private String warning(String table) {
		TrialLimits limits = this.trials.limits();
		return "Verify builds the index in a transaction of its own and rolls it back. From its start to its end writes to `"
				+ table + "` wait, reads go on: it gives up after " + Numbers.millis(limits.lock().toMillis())
				+ " if another transaction is writing, and after " + Numbers.millis(limits.build().toMillis())
				+ " in any case. Where the extension hypopg is installed, it pretends the index instead, and nobody waits.";
	}

	private Optional<Query> findQuery(InspectedRequest request, Finding finding) {
		return request.request()
			.queries()
			.stream()
			.filter((query) -> finding.queries().contains(query.number())
					&& canTry(request.plans().get(query.number())))
			.findFirst();
	}

	private boolean canTry(@Nullable Plan plan) {
		return plan != null && this.trials.canTry(plan);
	}

	private static Optional<Change> findIndex(Finding finding) {
		return finding.cures()
			.stream()
			.flatMap((cure) -> cure.changes().stream())
			.filter((change) -> change.kind() == Change.Kind.INDEX)
			.findFirst();
	}

}
