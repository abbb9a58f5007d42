package io.github.springdebugtoolbar.ui.panel.request;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RequestPanel}.
 */
class RequestPanelTests {

	private static final String HOSTILE = "<script>alert(1)</script>";

	private final RequestPanel panel = new RequestPanel(new SourceCode(new SourceFiles(Path.of("")), "idea"));

	@Test
	void summaryIsTheHandler() {
		assertThat(this.panel.summary(request(null)).note()).isEqualTo("OrderController.list");
		assertThat(this.panel.summary(nothing()).note()).isEmpty();
	}

	@Test
	void viewShowsHandlerAndExchange() {
		RequestView view = this.panel.view(request(null));
		assertThat(view.request()).isEqualTo("POST /orders");
		assertThat(view.handler()).isEqualTo("shop.OrderController#list");
		assertThat(view.place()).isNotNull()
			.satisfies((place) -> assertThat(place.text()).isEqualTo("OrderController.list (OrderController.java:34)"));
		assertThat(view.route()).isEqualTo("/orders");
		assertThat(view.body()).isEqualTo("48 kB");
	}

	@Test
	void rendersEveryValueEscapedOrMasked() {
		String html = render(request("java.lang.IllegalStateException: " + HOSTILE));
		assertThat(html)
			.contains("shop.OrderController#list", "48 kB", "java.lang.IllegalStateException: &lt;script&gt;",
					"Response headers", "<code>password</code>", "<span class=\"masked\">••••••</span>")
			.doesNotContain("<script");
		assertThat(html.split("&lt;script&gt;", -1)).hasSize(7);
	}

	@Test
	void rendersWhatBelongsToNoRequest() {
		assertThat(render(nothing())).contains("none: a file, a filter or an error answered", "None.")
			.doesNotContain("Pattern", "Exception");
	}

	private String render(InspectedRequest request) {
		return new ThymeleafPanelRenderer().render(this.panel, "request", this.panel.view(request)).orElseThrow();
	}

	private static InspectedRequest request(@Nullable String exception) {
		List<NamedValue> hostile = List.of(new NamedValue("name", HOSTILE, false));
		List<NamedValue> parameters = List.of(new NamedValue("name", HOSTILE, false),
				new NamedValue("password", BoundParameter.MASK, true));
		return inspected(new HttpExchange(HttpExchange.Kind.PAGE, "POST", "/orders", "/orders",
				"shop.OrderController#list", new Frame("shop.OrderController", "list", "OrderController.java", 34), 200,
				"text/html", 48211, parameters, hostile, hostile, hostile, hostile, exception));
	}

	private static InspectedRequest nothing() {
		return inspected(HttpExchange.none());
	}

	private static InspectedRequest inspected(HttpExchange exchange) {
		return new InspectedRequest(new RecordedRequest("r-1", Instant.EPOCH, Duration.ofMillis(12), exchange,
				List.of(), List.of(), List.of(), 0), List.of());
	}

}
