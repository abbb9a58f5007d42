package io.github.springdebugtoolbar.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SecretNames;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RecordingFilter}.
 */
class RecordingFilterTests {

	private final List<RecordedRequest> recorded = new ArrayList<>();

	private final RunningRequests running = new RunningRequests();

	private final RecordingFilter filter = new RecordingFilter(
			new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, new CallSiteFinder(List.of(), List.of())),
			this.running, new SecretNames(List.of()), new ClientAccess(List.of(), List.of()),
			new ToolbarAddress("/debug-toolbar", "1"), this.recorded::add);

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders;jsessionid=abc/7");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void attachesThreadForTheChainOnly() throws Exception {
		List<Optional<Recording>> inside = new ArrayList<>();
		this.filter.doFilter(this.request, this.response, (request, response) -> inside.add(CurrentRecording.find()));
		assertThat(inside).singleElement().satisfies((recording) -> assertThat(recording).isPresent());
		assertThat(CurrentRecording.find()).isEmpty();
	}

	@Test
	void detachesThreadWhenTheApplicationFails() {
		ServletException failure = new ServletException("failed");
		assertThatExceptionOfType(ServletException.class)
			.isThrownBy(() -> this.filter.doFilter(this.request, this.response, (request, response) -> {
				throw failure;
			}))
			.isSameAs(failure);
		assertThat(CurrentRecording.find()).isEmpty();
		assertThat(this.recorded).singleElement()
			.satisfies((one) -> assertThat(one.exchange().status()).isEqualTo(500));
	}

	@Test
	void isRunningUntilItIsRecorded() throws Exception {
		List<Boolean> inside = new ArrayList<>();
		this.filter.doFilter(this.request, this.response,
				(request, response) -> inside.add(this.running.contains(CurrentRecording.find().orElseThrow().id())));
		assertThat(inside).containsExactly(true);
		assertThat(this.running.contains(this.recorded.get(0).id())).isFalse();
	}

	@Test
	void recordsPathWithoutSession() throws Exception {
		this.filter.doFilter(this.request, this.response, (request, response) -> {
		});
		assertThat(this.recorded.get(0).exchange().path()).isEqualTo("/orders/7");
	}

	@Test
	void keepsWhatTheServerForgetsAfterTheRequest() throws Exception {
		this.request.addHeader("Accept-Language", "en");
		this.request.setQueryString("password=s3cret&page=2");
		this.request.setCookies(new Cookie("theme", "dark"));
		this.filter.doFilter(this.request, this.response,
				(request, response) -> ((HttpServletResponse) response).setHeader("X-Answer", "42"));
		this.request.removeHeader("Accept-Language");
		this.request.setQueryString(null);
		this.request.setCookies();
		this.response.reset();
		HttpExchange exchange = this.recorded.get(0).exchange();
		assertThat(exchange.requestHeaders()).contains(new NamedValue("Accept-Language", "en", false));
		assertThat(exchange.responseHeaders()).contains(new NamedValue("X-Answer", "42", false));
		assertThat(exchange.cookies()).containsExactly(new NamedValue("theme", "dark", false));
		assertThat(exchange.parameters()).containsExactly(new NamedValue("password", BoundParameter.MASK, true),
				new NamedValue("page", "2", false));
	}

	@Test
	void keepsParametersThatTheApplicationRead() throws Exception {
		this.request.setParameter("tag", "a", "b");
		this.request.setParameter("token", "s3cret");
		this.filter.doFilter(this.request, this.response, (request, response) -> request.getParameter("tag"));
		this.request.removeAllParameters();
		assertThat(this.recorded.get(0).exchange().parameters()).containsExactlyInAnyOrder(
				new NamedValue("tag", "a", false), new NamedValue("tag", "b", false),
				new NamedValue("token", BoundParameter.MASK, true));
	}

	@Test
	void leavesHandshakeAlone() throws Exception {
		this.request.addHeader("Upgrade", "WebSocket");
		this.filter.doFilter(this.request, this.response, (request, response) -> {
			assertThat(request).isSameAs(this.request);
			assertThat(response).isSameAs(this.response);
		});
		assertThat(this.recorded).isEmpty();
	}

}
