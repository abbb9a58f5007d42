package io.github.springdebugtoolbar.demo.security;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.demo.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Who is not the developer on this machine gets the pages of the application and nothing
 * else.
 */
@DemoTest
@Tag("every-line")
class ClientAccessSecurityTests {

	private static final String[] NAVIGATION = { "Accept: text/html", "Sec-Fetch-Mode: navigate",
			"Sec-Fetch-Dest: document" };

	@LocalServerPort
	private int port;

	private RawClient client;

	@BeforeEach
	void createClient() {
		this.client = new RawClient(this.port);
	}

	@Test
	void developerGetsEverything() {
		assertThat(everything()).extracting((line) -> this.client.send(line, "Debug-Toolbar: 1"))
			.extracting(RawResponse::status)
			.containsOnly(200);
		assertThat(this.client.send("GET /products", NAVIGATION).signs()).isNotEmpty();
	}

	@Test
	void remoteAddressGetsNothing() throws SocketException {
		Optional<InetAddress> address = findOwnAddress();
		assumeThat(address).as("this machine has an address besides the loopback").isPresent();
		this.client = new RawClient(address.orElseThrow(), this.port);
		assertRefused("localhost:" + this.port);
		assertRefused(address.orElseThrow().getHostAddress() + ":" + this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "X-Forwarded-For: 203.0.113.7", "X-Forwarded-For: 127.0.0.1, 203.0.113.7",
			"X-Real-IP: 203.0.113.7", "Forwarded: for=203.0.113.7", "Forwarded: for=\"[2001:db8::7]\"",
			"CF-Connecting-IP: 203.0.113.7", "X-Forwarded-For: unknown" })
	void clientOfTunnelGetsNothing(String header) {
		assertRefused("localhost:" + this.port, header);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "192.0.2.2", "shop.internal:8080", "localhost.evil.example",
			"evillocalhost", "[::2]", "0.0.0.0", "127.0.0.2" })
	void wrongHostGetsNothing(String host) {
		assertRefused(host);
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1.nip.io", "7f000001.c0a80001.rbndr.us", "localtest.me", "lvh.me",
			"a.127.0.0.1.sslip.io", "localhost.", "127.0.0.1." })
	void reboundNameGetsNothing(String host) {
		assertRefused(host + ":" + this.port, "Origin: http://" + host + ":" + this.port,
				"Sec-Fetch-Site: same-origin");
	}

	@Test
	void requestWithoutHostGetsNothing() {
		RawResponse response = this.client.sendText("GET /debug-toolbar/api/requests HTTP/1.0\r\n\r\n");
		assertThat(response.status()).isIn(400, 404);
		assertThat(response.body()).doesNotContain("requests");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://evil.example", "null", "http://localhost", "https://localhost.evil.example",
			"http://127.0.0.1:1", "file://", "chrome-extension://abcdef" })
	void foreignOriginGetsNothing(String origin) {
		for (String line : everything()) {
			assertNothing(this.client.send(line, "Origin: " + origin, "Debug-Toolbar: 1"), line);
		}
	}

	@ParameterizedTest
	@MethodSource("otherSites")
	void pageOfAnotherSiteGetsNothing(String site, String mode, String destination) {
		for (String line : everything()) {
			assertNothing(this.client.send(line, "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: " + mode,
					"Sec-Fetch-Dest: " + destination, "Debug-Toolbar: 1"), line);
		}
	}

	@Test
	void answerAllowsNoOtherOriginToReadIt() {
		RawResponse response = this.client.send("GET /debug-toolbar/api/requests");
		assertThat(response.findHeaders("Access-Control-Allow-Origin")).isEmpty();
		assertThat(response.findHeaders("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
		assertThat(response.findHeaders("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(response.findHeaders("Referrer-Policy")).containsExactly("no-referrer");
	}

	@Test
	void preflightIsRefused() {
		assertNothing(
				this.client.send("OPTIONS /debug-toolbar/api/requests", "Origin: http://evil.example",
						"Access-Control-Request-Method: POST", "Access-Control-Request-Headers: debug-toolbar"),
				"OPTIONS");
	}

	@Test
	void changeWithoutOurHeaderIsRefused() {
		String line = changing();
		assertNothing(this.client.send(line), line);
		assertNothing(this.client.send(line, "Debug-Toolbar: 0"), line);
		assertNothing(this.client.send(line, "Content-Type: application/x-www-form-urlencoded"), line);
		assertThat(this.client.send(line, "Debug-Toolbar: 1").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD" })
	void changeIsNeverMadeByReading(String method) {
		String line = changing().replace("POST", method);
		assertThat(this.client.send(line, "Debug-Toolbar: 1", "X-HTTP-Method-Override: POST").status()).isEqualTo(404);
		assertThat(this.client.send(line + "?_method=post", "Debug-Toolbar: 1").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "post" })
	void otherMethodsAreRefused(String method) {
		RawResponse response = this.client.send(changing().replace("POST", method), "Debug-Toolbar: 1");
		assertThat(response.status()).isGreaterThanOrEqualTo(400);
		assertThat(response.body()).doesNotContain("columns", "queries\"");
	}

	static Stream<Arguments> otherSites() {
		return Stream.of(Arguments.of("cross-site", "no-cors", "script"), Arguments.of("cross-site", "cors", "empty"),
				Arguments.of("same-site", "cors", "empty"), Arguments.of("cross-site", "navigate", "iframe"),
				Arguments.of("cross-site", "no-cors", "image"), Arguments.of("cross-site", "no-cors", "style"));
	}

	private void assertRefused(String host, String... headers) {
		String[] all = Stream.concat(Stream.of(headers), Stream.of("Debug-Toolbar: 1")).toArray(String[]::new);
		for (String line : everything()) {
			assertNothing(this.client.sendTo(host, line, all), line);
		}
		String[] navigation = Stream.concat(Stream.of(headers), Stream.of(NAVIGATION)).toArray(String[]::new);
		RawResponse page = this.client.sendTo(host, "GET /products", navigation);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.signs()).isEmpty();
	}

	private static void assertNothing(RawResponse response, String line) {
		assertThat(response.status()).as(line).isEqualTo(404);
		assertThat(response.body()).as(line).isEmpty();
		assertThat(response.signs()).as(line).isEmpty();
	}

	private List<String> everything() {
		String request = "/debug-toolbar/api/requests/" + visit();
		return List.of("GET /debug-toolbar", "GET /debug-toolbar/client/main.js", "GET /debug-toolbar/api/requests",
				"GET " + request, "GET " + request + "/panels/sql", "GET " + request + "/panels/settings",
				"POST " + request + "/panels/sql/queries/1/explain", "POST " + request + "/panels/findings/baseline");
	}

	private String changing() {
		return "POST /debug-toolbar/api/requests/" + visit() + "/panels/sql/queries/1/run";
	}

	private String visit() {
		return new RawClient(this.port).send("GET /orders", "Accept: text/html")
			.findHeaders("Debug-Toolbar-Request-Id")
			.get(0);
	}

	private static Optional<InetAddress> findOwnAddress() throws SocketException {
		return NetworkInterface.networkInterfaces()
			.flatMap(NetworkInterface::inetAddresses)
			.filter((address) -> address instanceof Inet4Address && !address.isLoopbackAddress())
			.findFirst();
	}

}
