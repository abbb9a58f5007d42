package io.github.springdebugtoolbar.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ForwardedHeaderFilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ClientAccess}.
 */
class ClientAccessTests {

	private final ClientAccess access = new ClientAccess(List.of("shop.test"), List.of("172.17.0.0/16", "fd00::1"));

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/debug-toolbar");

	ClientAccessTests() {
		this.request.addHeader("Host", "localhost:8080");
	}

	@Test
	void mayReadFromThisMachine() {
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "127.0.0.9", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1" })
	void mayReadFromLoopback(String address) {
		connect(address, address);
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "172.17.0.1", "172.17.255.254", "fd00::1" })
	void mayReadFromAllowedNetwork(String address) {
		connect(address, "172.17.0.2");
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "192.168.1.7", "172.18.0.1", "fd00::2", "203.0.113.7", "localhost", "" })
	void mayNotReadFromElsewhere(String address) {
		connect(address, "192.168.1.5");
		assertThat(this.access.mayRead(this.request)).isFalse();
		assertThat(this.access.maySeeToolbar(this.request)).isFalse();
		assertThat(this.access.mayOpen(this.request)).isFalse();
	}

	@Test
	void mayNotReadWhenServerBelievedThatClientIsLocal() {
		connect("127.0.0.1", "192.168.1.5");
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@Test
	void mayNotReadFromAllowedNetworkThatServerWasToldOf() {
		connect("172.17.0.1", "192.168.1.5");
		this.request.setAttribute("org.apache.tomcat.request.forwarded", true);
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@Test
	void mayNotReadWhenFilterBelievedThatClientIsLocal() throws Exception {
		connect("203.0.113.7", "192.168.1.5");
		this.request.addHeader("X-Forwarded-For", "127.0.0.1");
		MockFilterChain chain = new MockFilterChain();
		new ForwardedHeaderFilter().doFilter(this.request, new MockHttpServletResponse(), chain);
		assertThat(chain.getRequest()).isInstanceOfSatisfying(HttpServletRequest.class, (forwarded) -> {
			assertThat(forwarded.getRemoteAddr()).isEqualTo("127.0.0.1");
			assertThat(this.access.mayRead(forwarded)).isFalse();
		});
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "203.0.113.7", "127.0.0.1, 203.0.113.7", "unknown", "203.0.113.7:5000", "[2001:db8::1]:80" })
	void mayNotReadThroughTunnel(String client) {
		this.request.addHeader("X-Forwarded-For", client);
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "[::1]:5000", "127.0.0.1:5000, ::1" })
	void mayReadThroughLocalProxy(String client) {
		this.request.addHeader("X-Forwarded-For", client);
		this.request.addHeader("Forwarded", "for=\"[::1]\";proto=http, for=127.0.0.1");
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "localhost", "LOCALHOST:1", "127.0.0.1:8080", "[::1]", "[::1]:8080", "shop.localhost",
			"a.b.localhost:80", "shop.test", "Shop.Test:8080" })
	void mayReadByOwnName(String host) {
		host(host);
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil.example", "localhost.evil.example", "evillocalhost", ".localhost",
			"127.0.0.1.nip.io", "127.0.0.2", "0.0.0.0", "localhost:80:80", "localhost@evil.example", "localhost/", "",
			" localhost", "shop.test.evil.example", "localhost:", "\"><script>" })
	void mayNotReadByOtherName(String host) {
		host(host);
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@Test
	void nameThatWasAllowedOpensNoOther() {
		host("shop.test");
		assertThat(this.access.mayRead(this.request)).isTrue();
		host("evil.example");
		assertThat(this.access.mayRead(this.request)).isFalse();
		host("shop.test");
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@Test
	void mayNotReadWithoutName() {
		this.request.removeHeader("Host");
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "https://localhost:8080" })
	void mayReadFromSameOrigin(String origin) {
		this.request.addHeader("Origin", origin);
		assertThat(this.access.mayRead(this.request)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost", "http://localhost:8081", "http://evil.example", "null", "",
			"http://127.0.0.1:8080", "http://localhost:8080.evil.example" })
	void mayNotReadFromOtherOrigin(String origin) {
		this.request.addHeader("Origin", origin);
		assertThat(this.access.mayRead(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site", "?" })
	void mayNotReadFromOtherSite(String site) {
		this.request.addHeader("Sec-Fetch-Site", site);
		assertThat(this.access.mayRead(this.request)).isFalse();
		assertThat(this.access.mayOpen(this.request)).isFalse();
		assertThat(this.access.maySeeToolbar(this.request)).isFalse();
	}

	@Test
	void mayFollowLinkFromOtherSite() {
		this.request.addHeader("Sec-Fetch-Site", "cross-site");
		this.request.addHeader("Sec-Fetch-Mode", "navigate");
		this.request.addHeader("Sec-Fetch-Dest", "document");
		assertThat(this.access.mayRead(this.request)).isFalse();
		assertThat(this.access.mayOpen(this.request)).isTrue();
		assertThat(this.access.maySeeToolbar(this.request)).isTrue();
	}

	@Test
	void mayNotFrameToolbarFromOtherSite() {
		this.request.addHeader("Sec-Fetch-Site", "cross-site");
		this.request.addHeader("Sec-Fetch-Mode", "navigate");
		this.request.addHeader("Sec-Fetch-Dest", "iframe");
		assertThat(this.access.mayOpen(this.request)).isFalse();
	}

	@Test
	void mayChangeByPostWithOurHeaderOnly() {
		assertThat(this.access.mayChange(this.request)).isTrue();
		this.request.setMethod("POST");
		assertThat(this.access.mayChange(this.request)).isFalse();
		this.request.addHeader("Debug-Toolbar", "1");
		assertThat(this.access.mayChange(this.request)).isTrue();
		this.request.setMethod("DELETE");
		assertThat(this.access.mayChange(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gateway.example", "172.17.0.0/33", "1.2.3", "" })
	void rejectsNetworkThatIsNone(String network) {
		assertThatIllegalArgumentException().isThrownBy(() -> new ClientAccess(List.of(), List.of(network)));
	}

	private void connect(String remote, String local) {
		this.request.setRemoteAddr(remote);
		this.request.setLocalAddr(local);
	}

	private void host(String host) {
		this.request.removeHeader("Host");
		this.request.addHeader("Host", host);
	}

}
