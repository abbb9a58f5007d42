package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.json.JsonParserFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for {@link EndpointFilter}.
 */
class EndpointFilterIntegrationTests {

	@ParameterizedTest
	@EnumSource
	void describesRequest(Kind kind) throws IOException {
		TestServer server = start(kind);
		String id = server.client().get("/orders/7?a=b").header(ToolbarSigns.ID_HEADER);
		Answer answer = server.client().get("/debug-toolbar/api/requests/" + id);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).isEqualTo("application/json");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		Map<String, Object> request = json(answer);
		assertThat(request).containsEntry("id", id)
			.containsEntry("kind", "fetch")
			.containsEntry("method", "GET")
			.containsEntry("path", "/orders/7")
			.containsEntry("route", "/orders/{id}")
			.containsEntry("findings",
					List.of(Map.of("code", "test", "severity", "warning", "title", "A fact", "subject", "",
							"fingerprint", "test-a", "places", List.of(), "queries", 0, "costMillis", 0.0, "onBadge",
							true)))
			.containsEntry("queries", Map.of("count", 0, "durationMillis", 0.0, "rows", 0, "similar", 0, "duplicates",
					0, "perDataSource", Map.of()));
		assertThat(((Number) request.getOrDefault("status", 0)).intValue()).isEqualTo(200);
		assertThat(((Number) request.getOrDefault("durationMillis", 0)).doubleValue()).isPositive();
		assertThat((String) request.get("startedAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
		assertThat(request.get("panels"))
			.isEqualTo(List.of(Map.of("id", "fine", "title", "Fine", "summary", "good", "severity", "critical"),
					Map.of("id", "broken", "title", "Broken", "summary", "failed")));
	}

	@ParameterizedTest
	@EnumSource
	void listsRequestsNewestFirst(Kind kind) throws IOException {
		TestServer server = start(kind);
		String first = server.client().get("/orders/1").header(ToolbarSigns.ID_HEADER);
		String second = server.client().get("/orders/2").header(ToolbarSigns.ID_HEADER);
		server.recorded(second);
		assertThat(ids(server.client().get("/debug-toolbar/api/requests"))).startsWith(second, first);
		assertThat(ids(server.client().get("/debug-toolbar/api/requests?after=" + first))).containsExactly(second);
	}

	@ParameterizedTest
	@EnumSource
	void neverRecordsItself(Kind kind) throws IOException {
		TestServer server = start(kind);
		int before = server.bean(RequestHistory.class).findAll().size();
		Answer answer = server.client().get("/debug-toolbar/api/requests");
		assertThat(answer.has(ToolbarSigns.ID_HEADER)).isFalse();
		assertThat(server.bean(RequestHistory.class).findAll()).hasSize(before);
	}

	@ParameterizedTest
	@EnumSource
	void showsWhatBelongsToNoRequest(Kind kind) throws IOException {
		TestServer server = start(kind);
		server.bean(Recorder.class)
			.current()
			.orElseThrow()
			.begin("dataSource", new SqlStatement("select 1", "f", StatementKind.SELECT, List.of(), 8));
		assertThat(json(server.client().get("/debug-toolbar/api/requests"))).containsKey("unattributed");
		assertThat(json(server.client().get("/debug-toolbar/api/requests/unattributed"))).containsEntry("kind", "none")
			.containsKey("panels");
	}

	@ParameterizedTest
	@EnumSource
	void answersViewOfPanelAndParts(Kind kind) throws IOException {
		TestServer server = start(kind);
		String panel = panels(server) + "fine";
		assertThat(json(server.client().get(panel))).containsEntry("time", 1.5)
			.containsEntry("note", "<b>")
			.doesNotContainKey("nothing");
		assertThat(json(server.client().get(panel + "/queries/7?size=3&name=a%20b"))).containsEntry("note",
				"[queries, 7]{size=3, name=a b}");
		assertThat(server.client().get(panel + "/nothing").status()).isEqualTo(404);
		assertThat(server.client().get(panels(server) + "none").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@EnumSource
	void answersHtmlIfThePanelHasIt(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get(panels(server) + "fine", "Accept: text/html");
		assertThat(answer.text()).isEqualTo("<p>good</p>");
		assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
	}

	@ParameterizedTest
	@EnumSource
	void brokenPanelFailsAlone(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get(panels(server) + "broken");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(json(answer)).containsEntry("kind", "failed")
			.containsEntry("message", "java.lang.IllegalStateException: It is \"broken\"");
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhyRequestIsMissing(Kind kind) throws IOException {
		TestServer server = start(kind);
		String id = server.client().get("/orders/7").header(ToolbarSigns.ID_HEADER);
		String run = id.substring(0, id.indexOf('-'));
		String asset = server.bean(Recorder.class).start().id();
		assertThat(json(server.client().get("/debug-toolbar/api/requests/" + asset))).containsEntry("kind", "expired");
		assertThat(json(server.client().get("/debug-toolbar/api/requests/" + run + "-99999999"))).containsEntry("kind",
				"unknown");
		server.bean(Edge.class).running().started("x-1");
		assertThat(json(server.client().get("/debug-toolbar/api/requests/x-1"))).containsEntry("kind", "running");
	}

	@ParameterizedTest
	@EnumSource
	void servesFilesOfTheBrowsersPart(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get("/debug-toolbar/client/main.js");
		assertThat(answer.text()).isEqualTo("export const answer = 42;\n");
		assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/javascript;charset=UTF-8");
		assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
		Answer unchanged = server.client()
			.get("/debug-toolbar/client/main.js", "If-None-Match: " + answer.header("ETag"));
		assertThat(unchanged.status()).isEqualTo(304);
		String version = server.bean(Edge.class).address().version();
		assertThat(server.client().get("/debug-toolbar/client/main.js?v=" + version).header("Cache-Control"))
			.contains("immutable");
		assertThat(server.client().get("/debug-toolbar/client/main.js?v=old").header("Cache-Control"))
			.doesNotContain("immutable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/debug-toolbar/client/../secret.js", "/debug-toolbar/client/%2e%2e/secret.js",
			"/debug-toolbar/client/..%2fsecret.js", "/debug-toolbar/client/requests.html", "/debug-toolbar/client/",
			"/debug-toolbar/client/.js", "/debug-toolbar/client/none.js", "/debug-toolbar/unknown",
			"/debug-toolbar/api", "/debug-toolbar/client//etc/passwd" })
	void servesNothingElse(String path) throws IOException {
		for (Kind kind : Kind.values()) {
			Answer answer = start(kind).client().get(path);
			assertThat(answer.status()).as(kind + path).isIn(400, 404);
			assertThat(answer.text()).doesNotContain("secret\n");
		}
	}

	@ParameterizedTest
	@EnumSource
	void servesPageWithStrictPolicy(Kind kind) throws IOException {
		for (String path : List.of("/debug-toolbar", "/debug-toolbar/")) {
			Answer answer = start(kind).client().navigate(path);
			assertThat(answer.text()).contains("src=\"/debug-toolbar/client/main.js?v=")
				.contains("data-api=\"/debug-toolbar\"");
			assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
			assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		}
	}

	@ParameterizedTest
	@EnumSource
	void refusedClientLearnsNothing(Kind kind) throws IOException {
		for (String[] client : List.of(new String[] { "Host: evil.example" },
				new String[] { "Host: localhost.evil.example" }, new String[] { "Origin: http://evil.example" },
				new String[] { "Origin: null" }, new String[] { "Sec-Fetch-Site: cross-site" },
				new String[] { "Sec-Fetch-Site: same-site" }, new String[] { "X-Forwarded-For: 203.0.113.7" },
				new String[] { "Forwarded: for=203.0.113.7" })) {
			for (String path : List.of("/debug-toolbar/api/requests", "/debug-toolbar/client/main.js",
					"/debug-toolbar")) {
				Answer answer = start(kind).client().get(path, client);
				assertThat(answer.status()).as(client[0]).isEqualTo(404);
				assertThat(answer.body()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void refusedClientCausesNoWork(Kind kind) throws IOException {
		TestServer server = start(kind);
		String panels = panels(server);
		int before = TestPanel.ASKED.get();
		assertThat(server.client().get(panels + "fine", "Host: evil.example").status()).isEqualTo(404);
		assertThat(TestPanel.ASKED).hasValue(before);
		assertThat(server.client().get(panels + "fine").status()).isEqualTo(200);
		assertThat(TestPanel.ASKED).hasValueGreaterThan(before);
	}

	@ParameterizedTest
	@EnumSource
	void changesAreAskedForWithOurHeaderOnly(Kind kind) throws IOException {
		assertThat(send(kind, "POST").status()).isEqualTo(404);
		assertThat(send(kind, "POST").body()).isEmpty();
		assertThat(send(kind, "PUT", "Debug-Toolbar: 1").body()).isEmpty();
		assertThat(send(kind, "POST", "Debug-Toolbar: 1").body()).isNotEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void performsActionsForPostOnly(Kind kind) throws IOException {
		TestServer server = start(kind);
		String action = panels(server) + "fine/plan/7";
		assertThat(server.client().get(action, "Debug-Toolbar: 1").status()).isEqualTo(404);
		assertThat(json(send(server, "POST", action, "Debug-Toolbar: 1"))).containsEntry("done", "7");
		assertThat(send(server, "POST", action, "Debug-Toolbar: 1", "Accept: text/html").text())
			.isEqualTo("plan-of-test");
		assertThat(send(server, "POST", panels(server) + "fine", "Debug-Toolbar: 1").status()).isEqualTo(404);
	}

	private static Answer send(Kind kind, String method, String... headers) throws IOException {
		return send(start(kind), method, "/debug-toolbar/api/requests", headers);
	}

	private static Answer send(TestServer server, String method, String path, String... headers) throws IOException {
		return server.client().send(method, path, List.of(headers), new byte[0], (part) -> {
		});
	}

	private static String panels(TestServer server) throws IOException {
		String id = server.client().get("/orders/7").header(ToolbarSigns.ID_HEADER);
		server.recorded(id);
		return "/debug-toolbar/api/requests/" + id + "/panels/";
	}

	private static Map<String, Object> json(Answer answer) {
		return JsonParserFactory.getJsonParser().parseMap(answer.text());
	}

	private static List<Object> ids(Answer answer) {
		return ((List<?>) json(answer).getOrDefault("requests", List.of())).stream()
			.<Object>map((one) -> ((Map<?, ?>) one).get("id"))
			.toList();
	}

	private static TestServer start(Kind kind) {
		return TestServer.of(kind, PanelsApplication.class);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(PagesApplication.class)
	static class PanelsApplication {

		@Bean
		Panel fine() {
			return new TestPanel("fine", "Fine", false);
		}

		@Bean
		Panel broken() {
			return new TestPanel("broken", "Broken", true);
		}

		@Bean
		Detector detector() {
			return (request) -> List.of(Finding.of("test", Severity.WARNING, "A fact").build());
		}

		@Bean
		PanelRenderer renderer() {
			return (panel, template, view) -> Optional.of(template.equals("fine") ? "<p>good</p>" : template);
		}

	}

	record TestPanel(String id, String title, boolean broken) implements Panel {

		static final AtomicInteger ASKED = new AtomicInteger();

		@Override
		public PanelSummary summary(InspectedRequest request) {
			fail();
			return new PanelSummary("good", Severity.CRITICAL);
		}

		@Override
		public Object view(InspectedRequest request) {
			ASKED.incrementAndGet();
			fail();
			return new TestView("<b>", Duration.ofNanos(1_500_000), Optional.empty());
		}

		@Override
		public Optional<Object> findPart(InspectedRequest request, List<String> path, Map<String, String> parameters) {
			return path.get(0).equals("queries")
					? Optional.of(new TestView(path + "" + parameters, Duration.ZERO, Optional.of("x")))
					: Optional.empty();
		}

		@Override
		public Optional<Object> perform(InspectedRequest request, List<String> path, Map<String, String> parameters) {
			return path.get(0).equals("plan") ? Optional.of(new TestFragment(path.get(1))) : Optional.empty();
		}

		private void fail() {
			if (this.broken) {
				throw new IllegalStateException("It is \"broken\"");
			}
		}

	}

	record TestFragment(String done) implements Fragment {

		@Override
		public String template() {
			return "plan-of-test";
		}

	}

	record TestView(String note, Duration time, Optional<String> nothing) {

	}

}
