package io.github.springdebugtoolbar.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for an application in which everything is locked, under a context
 * path, with a strict policy and compression.
 */
class SecuredIntegrationTests {

	private static final String[] PROPERTIES = { "server.servlet.context-path=/shop", "server.compression.enabled=true",
			"server.compression.min-response-size=1B" };

	@ParameterizedTest
	@EnumSource
	void loginPageGetsTagWithNonceAndContextPath(Kind kind) throws IOException {
		String page = on(kind).client().navigate("/shop/login").text();
		assertThat(page).containsPattern(
				"<script type=\"module\" src=\"/shop/debug-toolbar/client/main.js\\?v=[^\"]+\" data-request=\"[^\"]+\""
						+ " data-api=\"/shop/debug-toolbar\" nonce=\"r4nd0m\\+/=\" async=\"\"></script></body>");
	}

	@ParameterizedTest
	@EnumSource
	void keepsHeadersOfSpringSecurity(Kind kind) throws IOException {
		Answer with = on(kind).client().navigate("/shop/login");
		Answer without = off(kind).client().navigate("/shop/login");
		assertThat(headers(with)).isEqualTo(headers(without)).containsKeys("Expires", "X-Frame-Options");
		assertThat(with.header("Cache-Control")).contains("no-store").startsWith(without.header("Cache-Control"));
	}

	@ParameterizedTest
	@EnumSource
	void toolbarNeedsNoLogin(Kind kind) throws IOException {
		TestServer server = on(kind);
		Answer refused = server.client().navigate("/shop/page");
		assertThat(refused.status()).isEqualTo(302);
		String id = refused.header(ToolbarSigns.ID_HEADER);
		server.recorded(id);
		Answer answer = server.client().get("/shop/debug-toolbar/api/requests/" + id);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).contains("\"path\":\"/shop/page\"").contains("\"status\":302");
		assertThat(server.client().navigate("/shop/debug-toolbar").text())
			.contains("src=\"/shop/debug-toolbar/client/main.js");
	}

	@ParameterizedTest
	@EnumSource
	void compressedPageGetsTag(Kind kind) throws IOException {
		Answer answer = on(kind).client().navigate("/shop/login", "Accept-Encoding: gzip");
		assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
		byte[] page = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
		assertThat(new String(page, StandardCharsets.UTF_8)).containsOnlyOnce("debug-toolbar/client/main.js");
	}

	private static Map<String, List<String>> headers(Answer answer) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(answer.headers());
		headers.keySet()
			.removeAll(List.of(ToolbarSigns.ID_HEADER, "Server-Timing", "Date", "Cache-Control", "Set-Cookie",
					"Content-Length", "Transfer-Encoding"));
		return headers;
	}

	private static TestServer on(Kind kind) {
		return TestServer.secured(kind, SecuredApplication.class, PROPERTIES);
	}

	private static TestServer off(Kind kind) {
		return TestServer.secured(kind, SecuredApplication.class, PROPERTIES[0], PROPERTIES[1], PROPERTIES[2],
				"debug-toolbar.enabled=false");
	}

	@Configuration(proxyBeanMethods = false)
	@Import(PagesApplication.class)
	static class SecuredApplication {

		@Bean
		SecurityFilterChain everythingIsLocked(HttpSecurity security) throws Exception {
			return security.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(
						"default-src 'self' 'nonce-other'; script-src 'strict-dynamic' 'nonce-r4nd0m+/='; base-uri 'none'")))
				.build();
		}

	}

}
