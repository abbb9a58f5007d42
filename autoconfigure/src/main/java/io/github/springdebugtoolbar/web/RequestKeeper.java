package io.github.springdebugtoolbar.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Late;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Keeps finished requests at once, and again when their plans are known. They are
 * inspected in the background, so that no response waits for it; not before their plans
 * are known, unless somebody reads, since they would be inspected twice. Safe for use by
 * multiple threads.
 */
public class RequestKeeper implements Consumer<RecordedRequest> {

	private final RequestInspector inspector;

	private final RequestHistory history;

	private final DigestHistory digests;

	private final Supplier<Optional<AutomaticPlans>> plans;

	/**
	 * Creates it.
	 * @param inspector inspects
	 * @param history keeps requests
	 * @param digests keeps what comparing needs
	 * @param plans gives what makes plans, when the first request has queries; empty if
	 * none are made without being asked
	 */
	public RequestKeeper(RequestInspector inspector, RequestHistory history, DigestHistory digests,
			Supplier<Optional<AutomaticPlans>> plans) {
		this.inspector = inspector;
		this.history = history;
		this.digests = digests;
		this.plans = new Late<>(plans);
	}

	@Override
	public void accept(RecordedRequest request) {
		InspectedRequest inspected = this.inspector.inspect(request);
		AutomaticPlans plans = request.queries().isEmpty() ? null : this.plans.get().orElse(null);
		if (plans == null) {
			keep(inspected);
		}
		else {
			plans.plan(request, () -> keepUntilPlanned(inspected, plans), (found) -> keepAgain(request, found));
		}
	}

	/**
	 * Whether more may be found in a request, since its plans are still being made.
	 * @param id id of the request
	 * @return {@code true} if it may
	 */
	public boolean isPlanning(String id) {
		return this.plans.get().filter((plans) -> plans.isPlanning(id)).isPresent();
	}

	private void keepUntilPlanned(InspectedRequest inspected, AutomaticPlans plans) {
		this.history.add(inspected);
		this.digests.add(inspected, () -> plans.isPlanning(inspected.request().id()));
	}

	// What was added to the request meanwhile gets plans of its own; what was dropped
	// stays so.
	private void keepAgain(RecordedRequest request, Map<Integer, Plan> found) {
		this.history.findById(request.id())
			.filter((kept) -> kept.request() == request)
			.ifPresent((kept) -> keep(this.inspector.inspect(request, found)));
	}

	private void keep(InspectedRequest inspected) {
		this.history.add(inspected);
		this.digests.add(inspected);
	}

}
