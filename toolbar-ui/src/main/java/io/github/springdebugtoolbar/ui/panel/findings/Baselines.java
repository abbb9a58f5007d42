package io.github.springdebugtoolbar.ui.panel.findings;

import java.time.Duration;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.history.Comparison;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestDigest;
import io.github.springdebugtoolbar.ui.text.Times;

/**
 * Compares a request with the next run of its route, for which it is pinned. The pin
 * outlives the application. Safe for use by multiple threads.
 */
class Baselines {

	private final DigestHistory digests;

	Baselines(DigestHistory digests) {
		this.digests = digests;
	}

	Optional<BaselineView> find(InspectedRequest request) {
		return this.digests.findById(request.request().id())
			.flatMap((digest) -> this.digests.findPinned(digest).flatMap((pinned) -> view(pinned, digest)));
	}

	BaselineView pin(InspectedRequest request) {
		String id = request.request().id();
		if (!this.digests.isPinned(id) && this.digests.pin(id).isEmpty()) {
			return new BaselineView("none",
					"Not pinned: the history no longer keeps this request. Open the page again and pin that one.");
		}
		return new BaselineView("baseline", "Pinned as the baseline of " + route(request) + ". Now change the code, "
				+ restart() + ", and open it again: its findings then begin with what has changed.");
	}

	private Optional<BaselineView> view(RequestDigest pinned, RequestDigest digest) {
		if (pinned.id().equals(digest.id())) {
			return Optional.of(new BaselineView("baseline",
					"This is the baseline of its route: later runs are compared with it. History takes the pin away."));
		}
		return pinned.startedAt().isBefore(digest.startedAt()) ? Optional.of(after(Comparison.of(pinned, digest)))
				: Optional.empty();
	}

	private BaselineView after(Comparison comparison) {
		RequestDigest before = comparison.before();
		RequestDigest after = comparison.after();
		String when = before.run().equals(this.digests.run()) ? "" : ", before the restart";
		return new BaselineView("after",
				"Since the baseline of " + Times.of(before.startedAt()) + when + ": queries "
						+ change(Wording.number(before.queries()), Wording.number(after.queries())) + ", SQL "
						+ change(millis(before.sqlTime()), millis(after.sqlTime())) + ", findings resolved: "
						+ comparison.resolved().size() + ", new: " + comparison.added().size() + ", still there: "
						+ comparison.remaining().size() + ".");
	}

	private String restart() {
		return this.digests.findFile().isPresent() ? "restart the application"
				: "let DevTools or the debugger reload it (a restart forgets the pin: debug-toolbar.history.file is off)";
	}

	private static String route(InspectedRequest request) {
		return FindingViews.route(request.request().exchange());
	}

	private static String change(String before, String after) {
		return before.equals(after) ? after : before + " → " + after;
	}

	private static String millis(Duration duration) {
		return Wording.millis(duration.toNanos());
	}

}
