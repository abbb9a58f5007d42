package io.github.springdebugtoolbar.detection;

import java.util.List;

import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * A finished request with what is wrong with it.
 *
 * @param request the request
 * @param findings what was found, dearest first; what costs the request no time comes
 * last
 */
public record InspectedRequest(RecordedRequest request, List<Finding> findings) {

	public InspectedRequest {
		findings = List.copyOf(findings);
	}

}
