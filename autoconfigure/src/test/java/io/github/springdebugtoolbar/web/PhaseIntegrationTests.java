package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for {@link Phases}: what ran when no SQL ran.
 */
class PhaseIntegrationTests {

	@ParameterizedTest
	@EnumSource
	void viewFollowsItsHandler(Kind kind) throws IOException {
		assertPhases(kind, "/view", "REQUEST /view", "HANDLER Pages.view", "VIEW view");
	}

	@ParameterizedTest
	@EnumSource
	void bodyIsMadeOfWhatTheHandlerReturned(Kind kind) throws IOException {
		assertPhases(kind, "/orders/7", "REQUEST /orders/7", "HANDLER Pages.order", "SERIALIZATION application/json");
	}

	@ParameterizedTest
	@EnumSource
	void forwardLiesInsideOfItsView(Kind kind) throws IOException {
		assertPhases(kind, "/forward", "REQUEST /forward", "HANDLER Pages.forward", "VIEW forward:/page",
				"FORWARD /page", "HANDLER Pages.page", "SERIALIZATION text/html");
	}

	@ParameterizedTest
	@EnumSource
	void handledExceptionIsAPhase(Kind kind) throws IOException {
		assertPhases(kind, "/handled", "REQUEST /handled", "HANDLER Pages.handled",
				"EXCEPTION IllegalArgumentException", "SERIALIZATION text/html");
	}

	@ParameterizedTest
	@EnumSource
	void errorPageFollowsTheRequest(Kind kind) throws IOException {
		assertPhases(kind, "/failing", "REQUEST /failing", "HANDLER Pages.failing", "EXCEPTION IllegalStateException",
				"ERROR /error", "HANDLER BasicErrorController.errorHtml", "VIEW error");
	}

	@ParameterizedTest
	@EnumSource
	void nobodyWorksWhileTheResultIsAwaited(Kind kind) throws IOException {
		assertPhases(kind, "/deferred", "REQUEST /deferred", "HANDLER Pages.deferred", "ASYNC_WAIT ", "ASYNC /deferred",
				"HANDLER Pages.deferred", "SERIALIZATION text/html");
	}

	@ParameterizedTest
	@EnumSource
	void streamEndsTheWait(Kind kind) throws IOException {
		RecordedRequest request = recorded(kind, "/raw/async");
		assertThat(request.events(PhaseEvent.class)).extracting(PhaseEvent::kind)
			.startsWith(PhaseEvent.Kind.REQUEST)
			.doesNotContain(PhaseEvent.Kind.HANDLER);
	}

	@ParameterizedTest
	@EnumSource
	void functionIsNamedByItsClass(Kind kind) throws IOException {
		assertPhases(kind, "/function", "REQUEST /function", "HANDLER PhaseIntegrationTests$Routes");
	}

	@ParameterizedTest
	@EnumSource
	void plainServletIsADispatchAlone(Kind kind) throws IOException {
		assertPhases(kind, "/raw/writer", "REQUEST /raw/writer");
	}

	@ParameterizedTest
	@EnumSource
	void phasesLieInsideOfEachOtherAndOfTheRequest(Kind kind) throws IOException {
		RecordedRequest request = recorded(kind, "/view");
		List<PhaseEvent> phases = request.events(PhaseEvent.class);
		assertThat(end(phases.get(0))).isLessThanOrEqualTo(request.duration().toNanos())
			.isGreaterThanOrEqualTo(end(phases.get(2)));
		assertThat(phases.get(2).startNanos()).isGreaterThanOrEqualTo(end(phases.get(1)));
	}

	private static long end(PhaseEvent phase) {
		return phase.startNanos() + phase.durationNanos();
	}

	// A request is published again when a forward or an error page has ended.
	private static void assertPhases(Kind kind, String path, String... expected) throws IOException {
		TestServer server = TestServer.of(kind, Application.class);
		Answer answer = server.client().navigate(path);
		Awaitility.await()
			.pollInterval(Duration.ofMillis(10))
			.untilAsserted(() -> assertThat(names(server.recorded(answer))).containsExactly(expected));
	}

	private static List<String> names(RecordedRequest request) {
		return request.events(PhaseEvent.class).stream().map((phase) -> phase.kind() + " " + phase.name()).toList();
	}

	private static RecordedRequest recorded(Kind kind, String path) throws IOException {
		TestServer server = TestServer.of(kind, Application.class);
		return server.recorded(server.client().navigate(path));
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ PagesApplication.class, Routes.class })
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class Routes {

		@Bean
		RouterFunction<ServerResponse> function() {
			return RouterFunctions.route()
				.GET("/function", (request) -> ServerResponse.ok().body("<html><body></body></html>"))
				.build();
		}

	}

}
