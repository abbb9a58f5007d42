package io.github.springdebugtoolbar.detection;

import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * A finished request with what is wrong with it.
 *
 * @param request the request
 * @param findings what was found, dearest first; what costs the request no time comes
 * last
 * @param plans how the database executes some of its queries, by number of the query
 */
public record InspectedRequest(RecordedRequest request, List<Finding> findings, Map<Integer, Plan> plans) {

	public InspectedRequest {
		findings = List.copyOf(findings);
		plans = Map.copyOf(plans);
	}

	/**
	 * A request of which no plan is known.
	 * @param request the request
	 * @param findings what was found
	 */
	public InspectedRequest(RecordedRequest request, List<Finding> findings) {
		this(request, findings, Map.of());
	}

}
