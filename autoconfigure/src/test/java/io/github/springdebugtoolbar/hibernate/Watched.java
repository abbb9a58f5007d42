package io.github.springdebugtoolbar.hibernate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;

import org.springframework.beans.factory.BeanFactory;

/**
 * Work that is recorded, and inspected by all detectors of an application.
 */
public final class Watched {

	// What a busy machine may show of anything. The tests of a class ask the same again
	// and again, which is worth a cache as soon as it takes long.
	private static final Set<String> TIMES = Set.of("held-connection", "open-in-view", "slow-query", "pool-wait",
			"same-answer");

	private final Recorder recorder;

	private final RequestInspector inspector;

	public Watched(BeanFactory application) {
		this.recorder = application.getBean(Recorder.class);
		this.inspector = application.getBean(RequestInspector.class);
	}

	/**
	 * Returns what was found, but for what rests on time alone.
	 * @param request the request
	 * @return the findings
	 */
	public static List<Finding> findings(InspectedRequest request) {
		return request.findings().stream().filter((finding) -> !TIMES.contains(finding.code())).toList();
	}

	/**
	 * Does some work.
	 * @param work the work
	 * @return what was found
	 */
	public InspectedRequest inspect(Runnable work) {
		Recording recording = this.recorder.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.run();
		}
		return this.inspector.inspect(new Evidence(recording.snapshot(), Map.of()));
	}

}
