package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.util.List;

import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
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
		assertThat(phases(kind, "/view")).containsExactly("REQUEST /view", "HANDLER Pages.view", "VIEW view");
	}

	@ParameterizedTest
	@EnumSource
	void bodyIsMadeOfWhatTheHandlerReturned(Kind kind) throws IOException {
		assertThat(phases(kind, "/orders/7")).containsExactly("REQUEST /orders/7", "HANDLER Pages.order",
				"SERIALIZATION application/json");
	}

	@ParameterizedTest
	@EnumSource
	void forwardLiesInsideOfItsView(Kind kind) throws IOException {
		assertThat(phases(kind, "/forward")).containsExactly("REQUEST /forward", "HANDLER Pages.forward",
				"VIEW forward:/page", "FORWARD /page", "HANDLER Pages.page", "SERIALIZATION text/html");
	}

	@ParameterizedTest
	@EnumSource
	void handledExceptionIsAPhase(Kind kind) throws IOException {
		assertThat(phases(kind, "/handled")).containsExactly("REQUEST /handled", "HANDLER Pages.handled",
				"EXCEPTION IllegalArgumentException", "SERIALIZATION text/html");
	}

	@ParameterizedTest
	@EnumSource
	void errorPageFollowsTheRequest(Kind kind) throws IOException {
		assertThat(phases(kind, "/failing")).containsExactly("REQUEST /failing", "HANDLER Pages.failing",
				"EXCEPTION IllegalStateException", "ERROR /error", "HANDLER BasicErrorController.errorHtml",
				"VIEW error");
	}

	@ParameterizedTest
	@EnumSource
	void nobodyWorksWhileTheResultIsAwaited(Kind kind) throws IOException {
		assertThat(phases(kind, "/deferred")).containsExactly("REQUEST /deferred", "HANDLER Pages.deferred",
				"ASYNC_WAIT ", "ASYNC /deferred", "HANDLER Pages.deferred", "SERIALIZATION text/html");
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
		assertThat(phases(kind, "/function")).containsExactly("REQUEST /function",
				"HANDLER PhaseIntegrationTests$Routes");
	}

	@ParameterizedTest
	@EnumSource
	void plainServletIsADispatchAlone(Kind kind) throws IOException {
		assertThat(phases(kind, "/raw/writer")).containsExactly("REQUEST /raw/writer");
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

	private static List<String> phases(Kind kind, String path) throws IOException {
		return recorded(kind, path).events(PhaseEvent.class)
			.stream()
			.map((phase) -> phase.kind() + " " + phase.name())
			.toList();
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
