package io.github.springdebugtoolbar.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The toolbar over the pages of the shop, light and dark, on a desk and on a phone.
 */
@DemoTest
class ToolbarBrowserTests {

	private static final String SLOW_PAGE = "/problems/n-plus-one/slow";

	private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

	private static final Map<Integer, Visit> shared = new HashMap<>();

	@LocalServerPort
	private int port;

	@AfterAll
	static void endSharedVisits() {
		shared.values().forEach(Visit::close);
		shared.clear();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void pageHasToolbar(DemoPage page) {
		Visit visit = shared.computeIfAbsent(this.port, Visit::new);
		visit.open(page.path()).showToolbar();
		String path = page.path().replaceAll("[^a-z0-9-]+", "_").replaceAll("^_", "");
		for (ColorScheme theme : THEMES) {
			visit.page().emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
			Visit.expect(visit.toolbar(".switcher")).containsText(page.path().replaceAll("\\?.*", ""));
			visit.takeScreenshot("pages/" + name(path.isEmpty() ? "home" : path, theme, 1280));
		}
		visit.assertNoErrors();
	}

	@ParameterizedTest
	@MethodSource("appearances")
	void panelsOpen(ColorScheme theme, int width) {
		try (Visit visit = new Visit(this.port, theme, width).open(SLOW_PAGE)) {
			Visit.expect(visit.toolbar(".handle")).containsText("101");
			visit.takeScreenshot(name("handle", theme, width));
			List<String> panels = visit.openToolbar().findPanels();
			assertThat(panels).contains("sql", "request", "versions", "settings");
			panels.forEach((panel) -> visit.showPanel(panel).takeScreenshot(name(panel, theme, width)));
		}
	}

	@ParameterizedTest
	@MethodSource("appearances")
	void requestsPageOpens(ColorScheme theme, int width) {
		new Shop(this.port).get("/api/orders");
		try (Visit visit = new Visit(this.port, theme, width).open("/debug-toolbar")) {
			Visit.expect(visit.toolbar(".requests")).containsText("/api/orders");
			visit.toolbar(".requests .entry:has-text('/api/orders')").first().click();
			visit.showPanel("sql");
			Visit.expect(visit.toolbar(".panel")).containsText("from orders");
			visit.takeScreenshot(name("requests-page", theme, width));
		}
	}

	// The plans of the first request are asked for while the module of the panels is
	// still
	// on its way.
	@Test
	void panelsAreNamedWhoeverAsksForThem() {
		new Shop(this.port).get("/api/orders");
		try (Visit visit = new Visit(this.port)) {
			List<Route> modules = new ArrayList<>();
			visit.page().route("**/panels.js", modules::add);
			visit.page()
				.route("**/debug-toolbar/api/requests", (route) -> route.fulfill(new FulfillOptions().setBody(
						JsonPath.parse(route.fetch().text()).put("$.requests[*]", "planning", true).jsonString())));
			visit.page().waitForResponse("**/debug-toolbar/api/requests/*", () -> visit.open("/debug-toolbar"));
			visit.page().evaluate("1");
			modules.forEach(Route::resume);
			Visit.expect(visit.toolbar(".nav [role=tab][data-id='sql']")).isVisible();
		}
	}

	@Test
	void statementOpensToItsExecution() {
		try (Visit visit = new Visit(this.port).open(SLOW_PAGE).openToolbar().showPanel("sql")) {
			Visit.expect(visit.toolbar(".panel")).containsText("from customer");
			Visit.expect(visit.toolbar(".panel")).containsText("n-plus-one.html");
		}
	}

	@Test
	void fragmentOfHtmxJoinsTheRequestsOfThePage() {
		try (Visit visit = new Visit(this.port).open("/products")) {
			Visit.expect(visit.toolbar(".handle-open")).isVisible();
			visit.page().getByRole(AriaRole.SEARCHBOX).fill("walnut");
			Visit.expect(visit.toolbar(".arrived")).hasText("+1 new request");
		}
	}

	@Test
	void toolbarSurvivesASwappedBody() {
		try (Visit visit = new Visit(this.port).open("/products")) {
			Visit.expect(visit.toolbar(".handle-open")).isVisible();
			visit.page().getByText("Next").click();
			Visit.expect(visit.page().locator("main")).containsText("Page 2 of 42");
			Visit.expect(visit.page().locator("debug-toolbar")).hasCount(1);
			visit.openToolbar().showPanel("request");
			Visit.expect(visit.toolbar(".panel")).containsText("HX-Boosted");
		}
	}

	@Test
	void errorPageHasToolbar() {
		try (Visit visit = new Visit(this.port).open("/fail").openToolbar().showPanel("request")) {
			Visit.expect(visit.toolbar(".panel")).containsText("this page always fails");
			visit.takeScreenshot("pages/fail");
			visit.forgetErrors();
		}
	}

	@Test
	void loginPageHasToolbar() {
		try (Visit visit = new Visit(this.port).open("/login").openToolbar()) {
			visit.takeScreenshot("pages/login");
		}
	}

	static Stream<DemoPage> pages() {
		return DemoPage.all();
	}

	static Stream<Arguments> appearances() {
		return THEMES.stream().flatMap((theme) -> Stream.of(1280, 390).map((width) -> Arguments.of(theme, width)));
	}

	private static String name(String what, ColorScheme theme, int width) {
		return "%s-%s-%d".formatted(what, theme.name().toLowerCase(), width);
	}

}
