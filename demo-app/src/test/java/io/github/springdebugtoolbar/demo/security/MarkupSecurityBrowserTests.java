package io.github.springdebugtoolbar.demo.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.demo.DemoTest;
import io.github.springdebugtoolbar.demo.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No text of the application becomes markup or script in the toolbar: everything that
 * shows it is opened, and nothing runs.
 */
@DemoTest
class MarkupSecurityBrowserTests {

	private static final String LISTEN = "window.ran = []; window.hacked = (which) => window.ran.push(which);";

	private static final String FOREIGN_ELEMENTS = """
			() => {
				const root = document.querySelector('debug-toolbar').shadowRoot;
				const foreign = 'img, script, iframe, [onload], [onerror], a[href^=javascript], textarea, title, style';
				return [...root.querySelectorAll(foreign)].map((one) => one.outerHTML);
			}""";

	@LocalServerPort
	private int port;

	@Autowired
	private ConfigurableEnvironment environment;

	private final List<String> dialogs = new ArrayList<>();

	@BeforeEach
	void setProperty() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource(Markup.TEXT, Map.of(Markup.TEXT, Markup.TEXT, "shop.slogan", Markup.TEXT)));
	}

	@AfterEach
	void removeProperty() {
		this.environment.getPropertySources().remove(Markup.TEXT);
	}

	@Test
	void listenerHearsWhatRuns() {
		try (Visit visit = listening()) {
			visit.open(MarkupController.PAGE);
			visit.page()
				.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=hacked onerror=hacked(1)>')");
			visit.page().waitForFunction("window.ran.length > 0");
			visit.forgetErrors();
		}
	}

	@Test
	void nothingRunsInAnyPanel() {
		try (Visit visit = listening()) {
			visit.page().setExtraHTTPHeaders(Map.of(Markup.TOKEN, Markup.TEXT, "X-Markup", Markup.TEXT));
			visit.open(address(MarkupController.PAGE)).open(address(MarkupController.PAGE)).openToolbar();
			new Walk(visit).everywhere();
			assertNothingRan(visit);
		}
	}

	@Test
	void everyPanelShowsItAsText() {
		try (Visit visit = listening().open(address(MarkupController.PAGE)).openToolbar()) {
			for (String panel : List.of("findings", "sql", "request", "settings")) {
				Visit.expect(visit.showPanel(panel).toolbar(".panel")).containsText(Markup.SHOWN);
			}
			Visit.expect(visit.showPanel("sql").toolbar(".panel")).containsText("hacked(8)");
		}
	}

	@Test
	void nothingRunsForAFailure() {
		try (Visit visit = listening()) {
			visit.open(address(MarkupController.FAILING_PAGE)).openToolbar().showPanel("request");
			Visit.expect(visit.toolbar(".panel")).containsText(Markup.SHOWN);
			visit.showPanel("sql").toolbar(".query-row:has-text('failed') .expand").first().click();
			Visit.expect(visit.toolbar(".detail .notice.critical")).containsText(Markup.SHOWN);
			visit.forgetErrors();
			assertNothingRan(visit);
		}
	}

	@Test
	void nothingRunsOnThePageOfAllRequests() {
		try (Visit visit = listening()) {
			visit.open(address("/none/%3Cimg%20src=hacked%20onerror=hacked(1)%3E"));
			visit.open("/debug-toolbar");
			visit.forgetErrors();
			Visit.expect(visit.toolbar(".requests")).containsText("hacked");
			visit.toolbar(".requests .entry:has-text('hacked')").first().click();
			Visit.expect(visit.showPanel("request").toolbar(".panel")).containsText(Markup.SHOWN);
			assertNothingRan(visit);
		}
	}

	private Visit listening() {
		Visit visit = new Visit(this.port);
		visit.page().addInitScript(LISTEN);
		visit.page().onDialog((dialog) -> {
			this.dialogs.add(dialog.message());
			dialog.dismiss();
		});
		return visit;
	}

	private void assertNothingRan(Visit visit) {
		assertThat(visit.page().evaluate("window.ran")).isEqualTo(List.of());
		assertThat(visit.page().evaluate(FOREIGN_ELEMENTS)).isEqualTo(List.of());
		assertThat(this.dialogs).isEmpty();
	}

	private static String address(String path) {
		String text = URLEncoder.encode(Markup.TEXT, StandardCharsets.UTF_8);
		return path + "?" + text + "=" + text;
	}

}
