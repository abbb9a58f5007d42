package io.github.springdebugtoolbar.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.FaultLog;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, as JSON. Safe for use by multiple threads.
 */
public final class RequestsApi {

	private final FaultLog faults = new FaultLog();

	private final RequestLines lines = new RequestLines();

	private final Recorder recorder;

	private final RunningRequests running;

	private final RequestHistory history;

	private final Predicate<String> planning;

	private final PanelAnswers panels;

	/**
	 * Creates the interface.
	 * @param recorder knows what belongs to no request
	 * @param running knows what is not yet finished
	 * @param history knows what was recorded
	 * @param planning whether plans of a request, by its id, may still come
	 * @param panels draw a request
	 */
	public RequestsApi(Recorder recorder, RunningRequests running, RequestHistory history, Predicate<String> planning,
			PanelAnswers panels) {
		this.recorder = recorder;
		this.running = running;
		this.history = history;
		this.planning = planning;
		this.panels = panels;
	}

	/**
	 * Answers a request.
	 * @param path segments behind {@code /api}
	 * @param query parameters of the address
	 * @param html whether the client wants HTML
	 * @return the answer
	 */
	Answer answer(List<String> path, Map<String, String> query, boolean html) {
		if (path.size() == 1 && path.get(0).equals("requests")) {
			return findAll(query.get("after"));
		}
		if (path.size() == 2) {
			return describe(path);
		}
		return answer(path, (request) -> panel(path, query).map((panel) -> this.panels.show(request, panel, html))
			.orElseGet(Answer::notFound));
	}

	/**
	 * Does what the user asked a panel to do.
	 * @param path segments behind {@code /api}
	 * @param query parameters of the address
	 * @param html whether the client wants HTML
	 * @return the answer
	 */
	Answer perform(List<String> path, Map<String, String> query, boolean html) {
		return answer(path, (request) -> panel(path, query).map((panel) -> this.panels.perform(request, panel, html))
			.orElseGet(Answer::notFound));
	}

	private Answer answer(List<String> path, Function<InspectedRequest, Answer> asked) {
		if (path.size() < 2 || !path.get(0).equals("requests")) {
			return Answer.notFound();
		}
		return find(path.get(1)).map(asked).orElseGet(() -> missing(path.get(1)));
	}

	private static Optional<PanelAnswers.Address> panel(List<String> path, Map<String, String> query) {
		return (path.size() > 3 && path.get(2).equals("panels"))
				? Optional.of(new PanelAnswers.Address(path.get(3), path.subList(4, path.size()), query))
				: Optional.empty();
	}

	private Answer findAll(@Nullable String after) {
		List<InspectedRequest> all = this.history.findAll();
		List<InspectedRequest> wanted = all.stream().takeWhile((one) -> !one.request().id().equals(after)).toList();
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("requests", this.lines.of(all).subList(0, wanted.size()));
		RecordedRequest unattributed = this.recorder.unattributed();
		if (!unattributed.queries().isEmpty()) {
			answer.put("unattributed", RequestLines.create(new InspectedRequest(unattributed, List.of())));
		}
		return Answer.json(answer);
	}

	// Asked before the request is looked up: plans that come in between are not missed.
	private Answer describe(List<String> path) {
		boolean planning = this.planning.test(path.get(1));
		return answer(path, (request) -> describe(request, planning));
	}

	private Answer describe(InspectedRequest request, boolean planning) {
		Map<String, Object> answer = RequestLines.create(request);
		answer.put("planning", planning);
		answer.put("panels", this.panels.all().stream().map((panel) -> line(panel, request)).toList());
		return Answer.json(answer);
	}

	private PanelLine line(Panel panel, InspectedRequest request) {
		PanelSummary summary = summary(panel, request);
		return new PanelLine(panel.id(), panel.title(), summary.note(), summary.severity());
	}

	private PanelSummary summary(Panel panel, InspectedRequest request) {
		try {
			return panel.summary(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("panel '" + panel.id() + "'", ex);
			return PanelSummary.of("failed");
		}
	}

	private Optional<InspectedRequest> find(String id) {
		return id.equals(RecordedRequest.UNATTRIBUTED)
				? Optional.of(new InspectedRequest(this.recorder.unattributed(), List.of()))
				: this.history.findById(id);
	}

	private Answer missing(String id) {
		int status = HttpServletResponse.SC_NOT_FOUND;
		if (this.running.contains(id)) {
			return Answer.problem(status, "running", "The request is not yet finished.");
		}
		return this.recorder.knows(id) ? Answer.problem(status, "expired", "The request is no longer kept.")
				: Answer.problem(status, "unknown", "There was no such request in this run of the application.");
	}

	/**
	 * A panel as a line of the navigation.
	 *
	 * @param id its name in addresses
	 * @param title its name for the user
	 * @param summary what the navigation says beside the title
	 * @param severity the worst that it shows
	 */
	record PanelLine(String id, String title, String summary, @Nullable Severity severity) {

	}

}
