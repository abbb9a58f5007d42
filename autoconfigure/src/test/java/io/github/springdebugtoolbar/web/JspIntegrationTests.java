package io.github.springdebugtoolbar.web;

import java.io.File;
import java.io.IOException;

import io.github.springdebugtoolbar.web.RawHttp.Answer;
import io.github.springdebugtoolbar.web.TestServer.Kind;
import io.github.springdebugtoolbar.web.app.PagesApplication;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for pages of JSP.
 */
class JspIntegrationTests {

	@Test
	void pageGetsTagAndKeepsEveryOtherByte() throws IOException {
		String with = on().client().navigate("/jsp").text();
		String without = TestServer.of(Kind.TOMCAT, JspApplication.class, "debug-toolbar.enabled=false")
			.client()
			.navigate("/jsp")
			.text();
		assertThat(with).containsOnlyOnce("</script></body>");
		assertThat(with.replaceAll("<script[^>]*></script>", "")).isEqualTo(without).contains("part é");
	}

	@Test
	void requestIsRecordedOnceByItsController() throws IOException {
		Answer answer = on().client().navigate("/jsp");
		assertThat(on().exchange(answer).route()).isEqualTo("/jsp");
		assertThat(on().exchange(answer).handler()).endsWith("JspPages#jsp");
	}

	@Test
	void placeIsLineOfPage() throws IOException {
		assertThat(on().client().navigate("/jsp").text()).contains("WEB-INF/page.jsp:6");
	}

	private static TestServer on() {
		return TestServer.of(Kind.TOMCAT, JspApplication.class);
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ PagesApplication.class, JspPages.class })
	static class JspApplication {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> documentRoot() {
			return (factory) -> factory.setDocumentRoot(new File("src/test/webapp"));
		}

	}

	@Controller
	static class JspPages {

		@GetMapping("/jsp")
		String jsp() {
			return "forward:/WEB-INF/page.jsp";
		}

	}

}
