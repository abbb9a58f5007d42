package io.github.springdebugtoolbar.ui;

import java.util.List;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelSummary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ThymeleafPanelRenderer}.
 */
class ThymeleafPanelRendererTests {

	private final ThymeleafPanelRenderer renderer = new ThymeleafPanelRenderer();

	@Test
	void rendersTheTemplateBesideThePanel() {
		assertThat(this.renderer.render(new NamedPanel("sample-panel"), "sample-panel",
				new SampleView("Ada", List.of("one", "two"))))
			.hasValueSatisfying((html) -> assertThat(html).contains("<h3>Ada</h3>", "<li>one</li>", "<li>two</li>"));
	}

	@Test
	void markupInAValueStaysText() {
		assertThat(this.renderer.render(new NamedPanel("sample-panel"), "sample-panel",
				new SampleView("<img src=x onerror=alert(1)>", List.of("</li><script>"))))
			.hasValueSatisfying((html) -> assertThat(html).contains("&lt;img src=x onerror=alert(1)&gt;")
				.doesNotContain("<img", "<script"));
	}

	@Test
	void panelWithoutTemplateIsDrawnByTheBrowser() {
		assertThat(this.renderer.render(new NamedPanel("no-template"), "no-template", new SampleView("", List.of())))
			.isEmpty();
	}

	@Test
	void warmUpRenders() {
		this.renderer.warmUp();
	}

	private record SampleView(String title, List<String> items) {

	}

	private record NamedPanel(String id) implements Panel {

		@Override
		public String title() {
			return "Sample";
		}

		@Override
		public PanelSummary summary(InspectedRequest request) {
			return PanelSummary.of("");
		}

		@Override
		public Object view(InspectedRequest request) {
			return new SampleView("", List.of());
		}

	}

}
