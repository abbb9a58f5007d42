package io.github.springdebugtoolbar.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpServer;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link HttpClientTap}.
 */
class HttpClientTapTests {

	private final HttpClientTap tap = new HttpClientTap();

	private final AtomicReference<String> bodyLength = new AtomicReference<>();

	private HttpServer server;

	private String address;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		this.server.createContext("/", (exchange) -> {
			String length = exchange.getRequestHeaders().getFirst("Content-Length");
			this.bodyLength.set((length != null) ? length : exchange.getRequestHeaders().getFirst("Transfer-Encoding"));
			exchange.getRequestBody().readAllBytes();
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("42".getBytes());
			exchange.close();
		});
		this.server.start();
		this.address = "localhost:" + this.server.getAddress().getPort();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	@Test
	void callsOfATemplateAreNoted() {
		RestTemplate template = tap(new RestTemplate());
		assertThat(callsOf(() -> assertThat(get(template)).isEqualTo("42"))).singleElement().satisfies((call) -> {
			assertThat(call.kind()).isEqualTo(PhaseEvent.Kind.CALL);
			assertThat(call.name()).isEqualTo("GET " + this.address + "/stock/7");
			assertThat(call.thread()).isEqualTo(Thread.currentThread().getName());
			assertThat(call.durationNanos()).isPositive();
		});
	}

	@Test
	void callsOfATemplateThatIsBuiltAreNoted() {
		RestTemplate template = tap(new RestTemplateBuilder()).build();
		assertThat(callsOf(() -> get(template))).hasSize(1);
	}

	@Test
	void callsOfAClientAreNoted() {
		RestClient client = tap(RestClient.create());
		assertThat(callsOf(() -> get(client))).extracting(PhaseEvent::name)
			.containsExactly("GET " + this.address + "/stock/7");
	}

	@Test
	void callsOfAClientThatIsBuiltAreNotedOnce() {
		RestClient client = tap(tap(RestClient.builder()).build());
		assertThat(callsOf(() -> get(client))).hasSize(1);
	}

	@Test
	void templateIsTappedOnce() {
		RestTemplate template = tap(tap(new RestTemplate()));
		assertThat(callsOf(() -> get(template))).hasSize(1);
	}

	@Test
	void clientThatIsTappedStaysTheSame() {
		RestClient client = tap(RestClient.create());
		assertThat(tap(client)).isSameAs(client);
	}

	@Test
	void callInVainIsNotedAndFailsAsBefore() {
		RestTemplate template = tap(new RestTemplate());
		this.server.stop(0);
		assertThat(
				callsOf(() -> assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> get(template))))
			.hasSize(1);
	}

	@Test
	void nothingIsNotedOutsideOfRequests() {
		assertThat(get(tap(new RestTemplate()))).isEqualTo("42");
	}

	@Test
	void bodiesAreSentAsBefore() {
		for (RestTemplate template : List.of(new RestTemplate(new SimpleClientHttpRequestFactory()),
				new RestTemplate(new JdkClientHttpRequestFactory()))) {
			String before = send(template);
			assertThat(send(tap(template))).isEqualTo(before);
		}
	}

	@Test
	void nameHasNoSecrets() {
		URI uri = URI.create("https://ada:acorn@shop.example:8443/stock/7?token=1234#part");
		assertThat(CallName.of("POST", uri)).isEqualTo("POST shop.example:8443/stock/7");
		assertThat(CallName.of("GET", URI.create("/" + "a".repeat(500)))).hasSize(121).endsWith("…");
	}

	private @Nullable String send(RestTemplate template) {
		byte[] body = new byte[100_000];
		Arrays.fill(body, (byte) 'x');
		template.postForObject("http://" + this.address, new ByteArrayResource(body), String.class);
		return this.bodyLength.get();
	}

	private @Nullable String get(RestTemplate template) {
		return template.getForObject("http://ada:acorn@" + this.address + "/stock/7?token=1234", String.class);
	}

	private @Nullable String get(RestClient client) {
		return client.get().uri("http://" + this.address + "/stock/7?token=1234").retrieve().body(String.class);
	}

	@SuppressWarnings("unchecked")
	private <T> T tap(T bean) {
		return (T) this.tap.postProcessAfterInitialization(bean, "client");
	}

	private static List<PhaseEvent> callsOf(Runnable work) {
		Recording recording = new Recorder(Clock.systemUTC(), new RecordingLimits(10, 10, 10),
				new CallSiteFinder(List.of(), List.of()))
			.start();
		try (CurrentRecording.Scope scope = CurrentRecording.attach(recording)) {
			work.run();
		}
		return recording.snapshot().events(PhaseEvent.class);
	}

}
