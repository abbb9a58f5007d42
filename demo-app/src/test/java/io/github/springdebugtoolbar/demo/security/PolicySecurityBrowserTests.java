package io.github.springdebugtoolbar.demo.security;

import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.demo.DemoTest;
import io.github.springdebugtoolbar.demo.Visit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A strict Content-Security-Policy leaves the whole toolbar working, and has nothing to
 * complain of.
 */
@DemoTest
class PolicySecurityBrowserTests {

	private static final String LISTEN = """
			window.violations = [];
			document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
				window.violations.push([effectiveDirective, blockedURI, sourceFile, lineNumber].join(' ')));""";

	/** What the page itself has and its policy refuses. */
	private static final String OF_THE_PAGE = "script-src-elem inline";

	@LocalServerPort
	private int port;

	private final List<String> console = new ArrayList<>();

	@ParameterizedTest
	@ValueSource(strings = { "", " 'strict-dynamic'; base-uri 'none'",
			"; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self'; font-src 'none'"
					+ "; require-trusted-types-for 'script'; trusted-types 'none'" })
	void everyPanelWorksAndNoViolationIsReported(String more) {
		try (Visit visit = visit(PolicyController.PAGE + "?more=" + more.replace(" ", "%20").replace(";", "%3B"))) {
			visit.openToolbar();
			assertThat(new Walk(visit).everywhere()).contains("findings", "sql", "request", "history", "settings",
					"versions");
			assertThat(visit.page().evaluate("window.violations"))
				.asInstanceOf(InstanceOfAssertFactories.list(String.class))
				.allMatch((violation) -> violation.startsWith(OF_THE_PAGE));
			assertThat(this.console).allMatch((message) -> message.contains("inline script"));
			visit.forgetErrors();
		}
	}

	@Test
	void policyIsInForceAndTheListenerHearsIt() {
		try (Visit visit = visit(PolicyController.PAGE)) {
			assertThat(visit.page().evaluate("window.allowed")).isEqualTo(true);
			assertThat(visit.page().evaluate("window.refused")).isNull();
			assertThat(visit.page().evaluate("window.violations"))
				.asInstanceOf(InstanceOfAssertFactories.list(String.class))
				.singleElement()
				.asString()
				.startsWith(OF_THE_PAGE);
			visit.forgetErrors();
		}
	}

	@Test
	void pageOfAllRequestsHasAPolicyOfItsOwn() {
		try (Visit visit = visit("/products").open("/debug-toolbar")) {
			visit.toolbar(".requests .entry:has-text('/products')").first().click();
			visit.findPanels().forEach(visit::showPanel);
			assertThat(visit.page().evaluate("window.violations")).isEqualTo(List.of());
		}
	}

	private Visit visit(String path) {
		Visit visit = new Visit(this.port);
		visit.page().addInitScript(LISTEN);
		visit.page().onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy") || message.text().contains("violates")) {
				this.console.add(message.text());
			}
		});
		return visit.open(path).open(path);
	}

}
