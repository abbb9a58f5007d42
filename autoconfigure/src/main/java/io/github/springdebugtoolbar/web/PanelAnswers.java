package io.github.springdebugtoolbar.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Fragment;
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

	Answer show(InspectedRequest request, Address address, boolean html) {
		return answer(address, (panel) -> {
			if (address.part().isEmpty()) {
				return draw(panel, panel.id(), panel.view(request), html);
			}
			return draw(panel, panel.findPart(request, address.part(), address.query()), html);
		});
	}

	Answer perform(InspectedRequest request, Address address, boolean html) {
		return answer(address, (panel) -> address.part().isEmpty() ? Answer.notFound()
				: draw(panel, panel.perform(request, address.part(), address.query()), html));
	}

	private Answer answer(Address address, Function<Panel, Answer> asked) {
		return this.panels.stream()
			.filter((panel) -> panel.id().equals(address.panel()))
			.findFirst()
			.map((panel) -> answer(panel, asked))
			.orElseGet(Answer::notFound);
	}

	private Answer answer(Panel panel, Function<Panel, Answer> asked) {
		try {
			return asked.apply(panel);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("panel '" + panel.id() + "'", ex);
			return Answer.problem(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed", ex.toString());
		}
	}

	private Answer draw(Panel panel, Optional<Object> part, boolean html) {
		return part
			.map((view) -> draw(panel, (view instanceof Fragment fragment) ? fragment.template() : "", view,
					html && view instanceof Fragment))
			.orElseGet(Answer::notFound);
	}

	private Answer draw(Panel panel, String template, Object view, boolean html) {
		return html ? render(panel, template, view) : Answer.json(view);
	}

	private Answer render(Panel panel, String template, Object view) {
		Optional<String> rendered = (this.renderer != null) ? this.renderer.render(panel, template, view)
				: Optional.empty();
		return rendered.map(Answer::html)
			.orElseGet(() -> Answer.problem(HttpServletResponse.SC_NOT_ACCEPTABLE, "unknown",
					"The panel is not rendered as HTML."));
	}

	/**
	 * What is asked of a panel.
	 *
	 * @param panel its id
	 * @param part segments of the address behind it, empty for the panel itself
	 * @param query parameters of the address
	 */
	record Address(String panel, List<String> part, Map<String, String> query) {

	}

}
