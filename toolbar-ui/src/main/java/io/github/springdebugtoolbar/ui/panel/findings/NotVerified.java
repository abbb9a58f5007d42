package io.github.springdebugtoolbar.ui.panel.findings;

import java.sql.SQLException;
import java.util.Objects;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.plan.TrialLimits;
import io.github.springdebugtoolbar.replay.ReplayRefusedException;
import io.github.springdebugtoolbar.ui.text.Numbers;

/**
 * Says in words why an index could not be verified, and what to do.
 */
final class NotVerified {

	private static final String LOCK = "debug-toolbar.explain.verify-lock-timeout";

	private static final String BUILD = "debug-toolbar.explain.verify-timeout";

	private NotVerified() {
	}

	static NotVerifiedView of(SQLException failure, Change index, TrialLimits limits, String fingerprint) {
		String table = index.target();
		if (failure instanceof ReplayRefusedException refused) {
			return new NotVerifiedView(refused.refusal().reason(), "", refused.refusal().property(), fingerprint);
		}
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		String message = Objects.requireNonNullElseGet(failure.getMessage(), () -> failure.getClass().getName());
		return switch (state) {
			case "55P03" -> view("Not verified: another transaction was writing to " + table + " for "
					+ Numbers.millis(limits.lock().toMillis())
					+ ". Try again when it has ended, or allow a longer wait.", state, LOCK, fingerprint);
			case "57014", "25P04" ->
				view("Not verified: building the index took longer than " + Numbers.millis(limits.build().toMillis())
						+ ". Allow more time, or try it on a smaller database.", state, BUILD, fingerprint);
			case "42501" -> view(
					"Not verified: the user of this data source may not create an index on " + table
							+ ". Only the owner of a table may. Create the index as its owner and compare.",
					state, "", fingerprint);
			case "25006", "0A000" -> view("Not verified: this database only reads, as a standby does (" + message
					+ "). Verify where it can be written to.", state, "", fingerprint);
			case "42P07" -> view(
					"Not verified: " + index.member()
							+ " is there already. Load the page again: its plan was made before.",
					state, "", fingerprint);
			default -> view("Not verified, and nothing was changed: " + message, state, "", fingerprint);
		};
	}

	private static NotVerifiedView view(String message, String state, String property, String fingerprint) {
		return new NotVerifiedView(message, state, property, fingerprint);
	}

}
