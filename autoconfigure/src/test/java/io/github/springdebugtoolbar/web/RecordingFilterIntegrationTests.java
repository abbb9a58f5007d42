package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for {@link RecordingFilter}.
 */
class RecordingFilterIntegrationTests {

	private static final NamedValue BASKET = new NamedValue("basket",
			"io.github.springdebugtoolbar.web.app.PagesApplication$Explosive", false);

	@ParameterizedTest
	@EnumSource
	void recordsWhatWasAskedAndAnswered(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get("/orders/7?size=10&access_token=abc", "Accept: application/json");
		HttpExchange exchange = server.exchange(answer);
		assertThat(exchange.kind()).isEqualTo(HttpExchange.Kind.FETCH);
		assertThat(exchange.method()).isEqualTo("GET");
		assertThat(exchange.path()).isEqualTo("/orders/7");
		assertThat(exchange.route()).isEqualTo("/orders/{id}");
		assertThat(exchange.handler()).endsWith("PagesApplication$Pages#order");
		assertThat(exchange.handlerPlace()).isNotNull();
		assertThat(exchange.status()).isEqualTo(200);
		assertThat(exchange.contentType()).startsWith("application/json");
		assertThat(exchange.responseBytes()).isEqualTo(answer.body().length);
		assertThat(exchange.parameters()).containsExactlyInAnyOrder(new NamedValue("size", "10", false),
				new NamedValue("access_token", "••••••", true));
		assertThat(exchange.exception()).isNull();
		assertThat(server.recorded(answer).duration()).isPositive();
	}

	@ParameterizedTest
	@EnumSource
	void masksSecretsAndNeverAsksObjectsForTheirText(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client()
			.get("/orders/7", "Authorization: Bearer abc", "Cookie: SESSION=abc; theme=dark",
					"Referer: http://localhost/reset?reset_token=abc&page=2");
		HttpExchange exchange = server.exchange(answer);
		assertThat(exchange.session()).containsExactlyInAnyOrder(BASKET, new NamedValue("theme", "dark", false),
				new NamedValue("apiToken", "••••••", true));
		assertThat(exchange.cookies()).containsExactly(new NamedValue("SESSION", "••••••", true),
				new NamedValue("theme", "dark", false));
		assertThat(values(exchange.requestHeaders(), "Authorization")).containsExactly("••••••");
		assertThat(values(exchange.requestHeaders(), "Cookie")).containsExactly("••••••");
		assertThat(values(exchange.requestHeaders(), "Referer"))
			.containsExactly("http://localhost/reset?reset_token=••••••&page=2");
		assertThat(values(exchange.responseHeaders(), "Set-Cookie")).containsExactly("••••••");
		assertThat(exchange.toString()).doesNotContain("abc").doesNotContain("hidden-token");
	}

	@ParameterizedTest
	@EnumSource
	void neverCreatesSession(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/page");
		assertThat(answer.has("Set-Cookie")).isFalse();
		assertThat(server.exchange(answer).session()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void readsFormThatWasReadByTheApplication(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = post(server, "/form", "application/x-www-form-urlencoded", "name=Ada&password=abc");
		assertThat(answer.text()).isEqualTo("Ada");
		assertThat(server.exchange(answer).parameters()).containsExactlyInAnyOrder(new NamedValue("name", "Ada", false),
				new NamedValue("password", "••••••", true));
	}

	@ParameterizedTest
	@EnumSource
	void neverConsumesForm(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = post(server, "/raw/reads-body?a=b", "application/x-www-form-urlencoded", "name=Ada");
		assertThat(answer.text()).isEqualTo("name=Ada");
		assertThat(server.exchange(answer).parameters()).containsExactly(new NamedValue("a", "b", false));
	}

	@ParameterizedTest
	@EnumSource
	void recordsMultipart(Kind kind) throws IOException {
		TestServer server = start(kind);
		String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\ncontent\r\n--x--\r\n";
		Answer answer = post(server, "/upload", "multipart/form-data; boundary=x", body);
		assertThat(answer.text()).isEqualTo("content");
		assertThat(server.exchange(answer).route()).isEqualTo("/upload");
	}

	@ParameterizedTest
	@EnumSource
	void recordsForwardOnce(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/forward");
		assertThat(answer.headers().get(ToolbarSigns.ID_HEADER)).hasSize(1);
		assertThat(answer.headers().get("Server-Timing")).hasSize(1);
		assertThat(server.exchange(answer).path()).isEqualTo("/forward");
		assertThat(server.exchange(answer).route()).isEqualTo("/forward");
	}

	@ParameterizedTest
	@EnumSource
	void recordsErrorDispatchAsSameRequest(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get("/failing", "Accept: application/json");
		assertThat(answer.status()).isEqualTo(500);
		HttpExchange exchange = server.exchange(answer);
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.path()).isEqualTo("/failing");
		assertThat(exchange.route()).isEqualTo("/failing");
		assertThat(exchange.handler()).endsWith("Pages#failing");
		assertThat(exchange.exception()).contains("IllegalStateException: It is broken")
			.contains("at io.github.springdebugtoolbar.web.app.PagesApplication$Pages.failing");
		assertThat(exchange.responseBytes()).isEqualTo(answer.body().length);
	}

	@ParameterizedTest
	@EnumSource
	void recordsHandledException(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/handled");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(server.exchange(answer).exception()).contains("IllegalArgumentException: Handled");
	}

	@ParameterizedTest
	@EnumSource
	void recordsSendErrorAndRedirect(Kind kind) throws IOException {
		TestServer server = start(kind);
		assertThat(server.exchange(server.client().navigate("/raw/send-error")).status()).isEqualTo(409);
		assertThat(server.exchange(server.client().get("/teapot")).status()).isEqualTo(418);
		assertThat(server.exchange(server.client().navigate("/redirect")).status()).isEqualTo(302);
	}

	@ParameterizedTest
	@EnumSource
	void attachesToCallable(Kind kind) throws IOException {
		assertWorksForRequest(start(kind), "/callable");
	}

	@ParameterizedTest
	@EnumSource
	void attachesToWebAsyncTask(Kind kind) throws IOException {
		assertWorksForRequest(start(kind), "/task");
	}

	@ParameterizedTest
	@EnumSource
	void attachesToStreamingResponseBody(Kind kind) throws IOException {
		assertWorksForRequest(start(kind), "/stream");
	}

	@ParameterizedTest
	@EnumSource
	void attachesToTaskOfAsyncContext(Kind kind) throws IOException {
		assertWorksForRequest(start(kind), "/raw/async");
	}

	@ParameterizedTest
	@EnumSource
	void recordsDeferredResultToItsEnd(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/deferred");
		assertThat(server.exchange(answer).status()).isEqualTo(200);
		assertThat(server.exchange(answer).responseBytes())
			.isEqualTo(PagesApplication.PAGE.getBytes(StandardCharsets.UTF_8).length);
	}

	@ParameterizedTest
	@EnumSource
	void recordsEventStreamUntouched(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get("/sse", "Accept: text/event-stream");
		assertThat(answer.text()).isEqualTo("data:<html><body></body></html>\n\n");
		assertThat(server.exchange(answer).contentType()).startsWith("text/event-stream");
	}

	@ParameterizedTest
	@EnumSource
	void keepsFilesOfPagesOutOfHistory(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().get("/style.css", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: style");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.has(ToolbarSigns.ID_HEADER)).isFalse();
		assertThat(answer.has("Server-Timing")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void timingNamesRequestAndKeepsTheApplications(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/kinds/cached");
		assertThat(answer.headers().get("Server-Timing")).hasSize(2).contains("app;dur=7");
		assertThat(answer.header("Server-Timing"))
			.containsPattern("total;dur=\\d+\\.\\d, sql;dur=0\\.0;desc=\"0 queries\", debug-toolbar;desc=\""
					+ answer.header(ToolbarSigns.ID_HEADER) + "\"");
	}

	@ParameterizedTest
	@EnumSource
	void recordsRefusedClientWithoutTellingIt(Kind kind) throws IOException {
		TestServer server = start(kind);
		Answer answer = server.client().navigate("/page", "Host: evil.example");
		assertThat(answer.text()).isEqualTo(PagesApplication.PAGE);
		assertThat(answer.has(ToolbarSigns.ID_HEADER)).isFalse();
		assertThat(answer.has("Server-Timing")).isFalse();
	}

	@ParameterizedTest
	@EnumSource
	void requestsAtOnceShareNothing(Kind kind) {
		TestServer server = start(kind);
		IntStream.range(0, 60).parallel().forEach((number) -> {
			Answer answer = get(server, "/orders/" + number);
			assertThat(server.exchange(answer).path()).isEqualTo("/orders/" + number);
			assertThat(answer.text()).contains("\"recording\":\"" + server.recorded(answer).id() + "\"")
				.contains("\"id\":" + number);
		});
	}

	@ParameterizedTest
	@EnumSource
	void errorWithoutHandlerHasNone(Kind kind) throws IOException {
		TestServer server = start(kind);
		HttpExchange exchange = server.exchange(server.client().navigate("/raw/send-error"));
		assertThat(exchange.handler()).isNull();
		assertThat(exchange.route()).isNull();
	}

	@ParameterizedTest
	@EnumSource
	void faultsOfTheToolbarNeverReachTheApplication(Kind kind) throws IOException {
		TestServer server = TestServer.of(kind, FaultyApplication.class);
		for (String page : List.of("/page", "/deferred", "/forward", "/view")) {
			Answer answer = server.client().navigate(page);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.text()).containsIgnoringCase("</body>");
		}
	}

	@ParameterizedTest
	@EnumSource
	void tagKnowsThePathThatAProxyTakesAway(Kind kind) throws IOException {
		TestServer server = TestServer.of(kind, PagesApplication.class, "server.forward-headers-strategy=framework");
		String[] proxy = { "X-Forwarded-Prefix: /proxy", "X-Forwarded-For: 127.0.0.1" };
		assertThat(server.client().navigate("/page", proxy).text()).contains("data-api=\"/proxy/debug-toolbar\"");
		assertThat(server.client().navigate("/debug-toolbar", proxy).text())
			.contains("data-api=\"/proxy/debug-toolbar\"");
	}

	private static Answer get(TestServer server, String path) {
		try {
			return server.client().get(path, "Accept: application/json");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void assertWorksForRequest(TestServer server, String path) throws IOException {
		Answer answer = server.client().get(path, "Accept: */*");
		assertThat(answer.text()).contains(server.recorded(answer).id());
	}

	private static Answer post(TestServer server, String path, String type, String body) throws IOException {
		return server.client()
			.send("POST", path, List.of("Content-Type: " + type), body.getBytes(StandardCharsets.UTF_8), (part) -> {
			});
	}

	private static List<String> values(List<NamedValue> values, String name) {
		return values.stream().filter((value) -> value.name().equalsIgnoreCase(name)).map(NamedValue::value).toList();
	}

	private static TestServer start(Kind kind) {
		return TestServer.of(kind, PagesApplication.class);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(PagesApplication.class)
	static class FaultyApplication {

		@Bean
		RequestHistory history() {
			return new FaultyHistory();
		}

	}

	private static final class FaultyHistory implements RequestHistory {

		@Override
		public void add(InspectedRequest request) {
			throw new NoClassDefFoundError("missing");
		}

		@Override
		public Optional<InspectedRequest> findById(String id) {
			return Optional.empty();
		}

		@Override
		public List<InspectedRequest> findAll() {
			return List.of();
		}

	}

}
