package io.github.springdebugtoolbar.web;

import java.io.IOException;

import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.web.server.ErrorPage;
import org.springframework.boot.web.servlet.support.ErrorPageFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for error pages as a deployed application shows them: by a filter
 * that forwards to them.
 */
class ErrorPageFilterIntegrationTests {

	@ParameterizedTest
	@EnumSource
	void errorPageGetsTagAndIsRecordedAsTheRequest(Kind kind) throws IOException {
		TestServer server = TestServer.of(kind, DeployedApplication.class);
		Answer answer = server.client().navigate("/failing");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.text()).contains("Whitelabel").containsOnlyOnce("debug-toolbar/client/main.js");
		HttpExchange exchange = server.exchange(answer);
		assertThat(exchange.path()).isEqualTo("/failing");
		assertThat(exchange.route()).isEqualTo("/failing");
		assertThat(exchange.status()).isEqualTo(500);
		assertThat(exchange.exception()).contains("It is broken");
	}

	@ParameterizedTest
	@EnumSource
	void sentErrorGetsTag(Kind kind) throws IOException {
		TestServer server = TestServer.of(kind, DeployedApplication.class);
		Answer answer = server.client().navigate("/raw/send-error");
		assertThat(answer.status()).isEqualTo(409);
		assertThat(answer.text()).doesNotContain("forgotten").containsOnlyOnce("debug-toolbar/client/main.js");
		assertThat(server.exchange(answer).status()).isEqualTo(409);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(PagesApplication.class)
	static class DeployedApplication {

		@Bean
		ErrorPageFilter errorPageFilter() {
			ErrorPageFilter filter = new ErrorPageFilter();
			filter.addErrorPages(new ErrorPage("/error"));
			return filter;
		}

	}

}
