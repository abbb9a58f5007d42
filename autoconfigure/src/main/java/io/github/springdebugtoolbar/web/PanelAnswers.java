package io.github.springdebugtoolbar.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.recording.FaultLog;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the panels show, as JSON or HTML. A panel that fails disturbs no other. Safe for
 * use by multiple threads.
 */
public final class PanelAnswers {

	private final FaultLog faults = new FaultLog();

	private final List<Panel> panels;

	private final @Nullable PanelRenderer renderer;

	/**
	 * Creates the answers.
	 * @param panels panels in their order
	 * @param renderer renders views, {@code null} if there is only JSON
	 */
	public PanelAnswers(List<Panel> panels, @Nullable PanelRenderer renderer) {
		this.panels = List.copyOf(panels);
		this.renderer = renderer;
	}

	List<Panel> all() {
		return this.panels;
	}

	Answer answer(InspectedRequest request, String id, List<String> part, Map<String, String> query, boolean html) {
		return this.panels.stream()
			.filter((panel) -> panel.id().equals(id))
			.findFirst()
			.map((panel) -> answer(panel, request, part, query, html))
			.orElseGet(Answer::notFound);
	}

	private Answer answer(Panel panel, InspectedRequest request, List<String> part, Map<String, String> query,
			boolean html) {
		try {
			if (!part.isEmpty()) {
				return panel.findPart(request, part, query).map(Answer::json).orElseGet(Answer::notFound);
			}
			Object view = panel.view(request);
			return html ? render(panel, view) : Answer.json(view);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("panel '" + panel.id() + "'", ex);
			return Answer.problem(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed", ex.toString());
		}
	}

	private Answer render(Panel panel, Object view) {
		Optional<String> rendered = (this.renderer != null) ? this.renderer.render(panel, view) : Optional.empty();
		return rendered.map(Answer::html)
			.orElseGet(() -> Answer.problem(HttpServletResponse.SC_NOT_ACCEPTABLE, "unknown",
					"The panel is not rendered as HTML."));
	}

}
