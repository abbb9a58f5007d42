package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.Late;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.sql.SqlShapes;

/**
 * Runs all detectors over a request, the most precise first, so that each query is
 * explained once. A detector that fails never hides the others. Safe for use by multiple
 * threads.
 */
public class RequestInspector {

	private static final Comparator<Finding> DEAREST_FIRST = Comparator
		.comparingLong((Finding finding) -> -finding.cost().nanos())
		.thenComparing(Finding::severity)
		.thenComparingLong((finding) -> -finding.cost().connectionNanos());

	private final FaultLog faults = new FaultLog();

	private final SqlShapes shapes = new SqlShapes();

	private final Supplier<List<Detector>> detectors;

	private final Supplier<Silence> silence;

	/**
	 * Creates an inspector that leaves nothing out.
	 * @param detectors detectors to run
	 */
	public RequestInspector(List<Detector> detectors) {
		this(detectors, Silence.NONE);
	}

	/**
	 * Creates an inspector.
	 * @param detectors detectors to run; of two that are equally precise the first one
	 * claims the queries
	 * @param silence findings to leave out; their queries count as explained
	 */
	public RequestInspector(List<Detector> detectors, Silence silence) {
		this(() -> detectors, () -> silence);
	}

	/**
	 * Creates an inspector that asks for detectors when the first request is inspected:
	 * they are many classes, and the start of the application need not wait for them.
	 * @param detectors gives the detectors to run; of two that are equally precise the
	 * first one claims the queries
	 * @param silence gives the findings to leave out; their queries count as explained
	 */
	public RequestInspector(Supplier<List<Detector>> detectors, Supplier<Silence> silence) {
		this.detectors = new Late<>(() -> mostPreciseFirst(detectors.get()));
		this.silence = new Late<>(silence);
	}

	/**
	 * Inspects a request. The detectors run when somebody asks for the findings.
	 * @param request the request
	 * @return the request with what was found
	 */
	public InspectedRequest inspect(RecordedRequest request) {
		return inspect(request, Map.of());
	}

	/**
	 * Inspects a request. The detectors run when somebody asks for the findings.
	 * @param request the request
	 * @param plans how the database executes some of its queries, by number of the query
	 * @return the request with what was found
	 */
	public InspectedRequest inspect(RecordedRequest request, Map<Integer, Plan> plans) {
		return inspect(new Evidence(request, plans, this.shapes));
	}

	/**
	 * Inspects a request. The detectors run when somebody asks for the findings.
	 * @param evidence what is known of the request
	 * @return the request with what was found
	 */
	public InspectedRequest inspect(Evidence evidence) {
		return new InspectedRequest(evidence.request(), () -> find(evidence), evidence.plans());
	}

	/**
	 * What is looked for.
	 * @return the rule of each detector in words
	 */
	public List<String> rules() {
		return this.detectors.get().stream().map(Detector::rule).filter((rule) -> !rule.isEmpty()).toList();
	}

	private static List<Detector> mostPreciseFirst(List<Detector> detectors) {
		return detectors.stream().sorted(Comparator.comparing(Detector::precision)).toList();
	}

	// Whoever asks first may be a thread that is recorded.
	private List<Finding> find(Evidence evidence) {
		try (CurrentRecording.Scope scope = CurrentRecording.suspend()) {
			return detect(evidence);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("looking for findings", ex);
			return List.of();
		}
	}

	private List<Finding> detect(Evidence evidence) {
		List<Finding> findings = new ArrayList<>();
		Evidence rest = evidence;
		for (Detector detector : this.detectors.get()) {
			List<Finding> found = detect(detector, rest);
			findings.addAll(found);
			rest = found.isEmpty() ? rest : rest.claim(found);
		}
		findings.removeIf(this.silence.get()::covers);
		findings.sort(DEAREST_FIRST);
		return findings;
	}

	private List<Finding> detect(Detector detector, Evidence evidence) {
		try {
			return List.copyOf(detector.detect(evidence));
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("detector " + detector.getClass().getName(), ex);
			return List.of();
		}
	}

}
