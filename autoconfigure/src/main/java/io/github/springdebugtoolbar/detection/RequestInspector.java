package io.github.springdebugtoolbar.detection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Runs all detectors over a request. A detector that fails never hides the others.
 */
public class RequestInspector {

	private final FaultLog faults = new FaultLog();

	private final List<Detector> detectors;

	/**
	 * Creates an inspector.
	 * @param detectors detectors to run
	 */
	public RequestInspector(List<Detector> detectors) {
		this.detectors = List.copyOf(detectors);
	}

	/**
	 * Inspects a request.
	 * @param request the request
	 * @return the request with what was found
	 */
	public InspectedRequest inspect(RecordedRequest request) {
		return new InspectedRequest(request,
				this.detectors.stream()
					.flatMap((detector) -> detect(detector, request))
					.sorted(Comparator.comparing(Finding::severity))
					.toList());
	}

	private Stream<Finding> detect(Detector detector, RecordedRequest request) {
		try {
			return detector.detect(request).stream();
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("detector " + detector.getClass().getName(), ex);
			return Stream.empty();
		}
	}

}
