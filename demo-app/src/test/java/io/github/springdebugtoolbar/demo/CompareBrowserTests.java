package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.DigestFile;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two requests compared in the browser: a slow page with its cured twin, and a page with
 * itself in an earlier run of the application.
 */
@DemoTest
class CompareBrowserTests {

	private static final String SLOW_PAGE = "/problems/n-plus-one/slow";

	private static final String CURED_PAGE = "/problems/n-plus-one/cured";

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void earlierRun(DynamicPropertyRegistry registry) throws IOException {
		Path file = Files.createTempDirectory(Path.of("target"), "debug-toolbar")
			.toAbsolutePath()
			.resolve("shop.history");
		Instant start = Instant.now().minusSeconds(900);
		try (DigestHistory earlier = new DigestHistory(start, new DigestFile(file))) {
			earlier.add(slowOrders(start.plusSeconds(60)));
		}
		registry.add("debug-toolbar.history.file", file::toString);
	}

	@ParameterizedTest
	@MethodSource("appearances")
	void twoChosenRequestsAreCompared(ColorScheme theme, int width) {
		try (Visit visit = new Visit(this.port, theme, width).open(SLOW_PAGE).open(CURED_PAGE)) {
			visit.openToolbar().showPanel("history");
			Locator two = button(visit, "Compare two");
			Visit.expect(two).isDisabled();
			line(visit, CURED_PAGE).first().locator("input").check();
			line(visit, SLOW_PAGE).first().locator("input").check();
			visit.takeScreenshot(name("history", theme, width));
			two.click();
			Visit.expect(visit.toolbar(".compare-side").first()).containsText(SLOW_PAGE);
			Visit.expect(visit.toolbar(".compare-side").nth(1)).containsText(CURED_PAGE);
			Visit.expect(visit.toolbar(".metrics")).containsText("101");
			Visit.expect(visit.toolbar(".statements")).containsText("gone");
			visit.takeScreenshot(name("compare", theme, width));
			button(visit, "Swap").click();
			Visit.expect(visit.toolbar(".compare-side").first()).containsText(CURED_PAGE);
			Visit.expect(button(visit, "Swap")).isFocused();
		}
	}

	@ParameterizedTest
	@MethodSource("appearances")
	void pageIsComparedWithItselfInAnEarlierRun(ColorScheme theme, int width) {
		try (Visit visit = new Visit(this.port, theme, width).open("/orders").openToolbar().showPanel("history")) {
			Visit.expect(visit.toolbar(".history")).containsText("earlier run, ");
			button(visit, "Compare with the one before").click();
			Visit.expect(visit.toolbar(".notice.ok")).containsText("Expected with finding 1 fixed: 4 queries");
			Visit.expect(visit.toolbar(".changes.better")).containsText("1,000 queries load Order.customer one by one");
			Visit.expect(visit.toolbar(".changes.better code")).hasText("Order.customer");
			visit.takeScreenshot(name("compare-runs", theme, width));
		}
	}

	@Test
	void keysAreEnough() {
		try (Visit visit = new Visit(this.port).open("/orders").openToolbar().showPanel("history")) {
			Locator compare = button(visit, "Compare with the one before");
			compare.focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(".metrics")).isVisible();
			visit.page().keyboard().press("Escape");
			Visit.expect(visit.toolbar(".metrics")).hasCount(0);
			Visit.expect(compare).isFocused();
			visit.page().keyboard().press("/");
			visit.page().keyboard().type("nowhere");
			Visit.expect(visit.toolbar(".panel")).containsText("No request matches");
			visit.page().keyboard().press("Escape");
			Visit.expect(visit.toolbar(".history")).containsText("earlier run, ");
			visit.toolbar(".history input").first().focus();
			visit.page().keyboard().press("Space");
			visit.toolbar(".history input").nth(1).focus();
			visit.page().keyboard().press("Space");
			Visit.expect(button(visit, "Compare two")).isEnabled();
		}
	}

	@Test
	void baselineIsPinned() {
		try (Visit visit = new Visit(this.port).open("/products").open("/products").open("/products")) {
			visit.openToolbar().showPanel("history");
			Locator pinned = line(visit, "/products").nth(2).locator(".pin");
			pinned.focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(pinned).hasText("Baseline");
			Visit.expect(pinned).isFocused();
			button(visit, "Compare with the one before").click();
			Visit.expect(visit.toolbar(".compare-side").first()).containsText("pinned as baseline");
		}
	}

	@Test
	void linesLeadToTheirRequests() {
		try (Visit visit = new Visit(this.port).open(SLOW_PAGE).open("/products").openToolbar().showPanel("history")) {
			Visit.expect(line(visit, "/products").first()).hasAttribute("aria-current", "true");
			line(visit, SLOW_PAGE).first().locator("[data-open]").click();
			Visit.expect(visit.toolbar(".switcher")).containsText(SLOW_PAGE);
			visit.showPanel("history");
			visit.toolbar(".choice [data-id=failed]").click();
			Visit.expect(visit.toolbar(".region")).not().containsText(SLOW_PAGE);
		}
	}

	@Test
	void comparisonIsCopiedAsMarkdown() {
		try (Visit visit = new Visit(this.port)) {
			visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
			visit.open("/orders").openToolbar().showPanel("history");
			button(visit, "Compare with the one before").click();
			button(visit, "Copy as Markdown").click();
			Visit.expect(visit.toolbar(".toast")).containsText("Markdown copied");
			assertThat((String) visit.page().evaluate("navigator.clipboard.readText()")).contains("### GET /orders (",
					"| Queries | 1,003 |");
		}
	}

	static Stream<Arguments> appearances() {
		return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
			.flatMap((theme) -> Stream.of(1280, 390).map((width) -> Arguments.of(theme, width)));
	}

	private static Locator line(Visit visit, String path) {
		return visit.toolbar(".history tbody tr").filter(new Locator.FilterOptions().setHasText(path));
	}

	private static Locator button(Visit visit, String text) {
		return visit.toolbar(".panel button").filter(new Locator.FilterOptions().setHasText(text));
	}

	private static InspectedRequest slowOrders(Instant startedAt) {
		SqlStatement statement = new SqlStatement(
				"select c1_0.id,c1_0.city,c1_0.email,c1_0.name from customer c1_0 where c1_0.id=?", "earlier",
				StatementKind.SELECT, List.of(), 80);
		List<Query> queries = IntStream.rangeClosed(1, 1_003)
			.mapToObj((number) -> new Query(number, "dataSource", statement, List.of(), number, 0, 0, 1_000_000, -1, 0,
					1, "#1", null, "t", null, CallSite.UNKNOWN))
			.toList();
		Finding finding = Finding.of("n-plus-one", Severity.CRITICAL, "1,000 queries load `Order.customer` one by one")
			.subject("Order.customer")
			.cost(new Cost(1_000, 1_000_000_000, 0, 0))
			.forecast(Forecast.estimated(1, 5_000_000, 0), "")
			.build();
		ConnectionEvent hold = new ConnectionEvent(ConnectionEvent.Kind.HOLD, "dataSource", "#1", "", 0, 1_390_000_000,
				"t");
		HttpExchange exchange = new HttpExchange(HttpExchange.Kind.PAGE, "GET", "/orders", "/orders", null, null, 200,
				null, 0, List.of(), List.of(), List.of(), List.of(), List.of(), null);
		return new InspectedRequest(new RecordedRequest("earlier-1", startedAt, Duration.ofMillis(1_412), exchange,
				queries, List.of(hold), List.of(), 0), List.of(finding));
	}

	private static String name(String what, ColorScheme theme, int width) {
		return "%s-%s-%d".formatted(what, theme.name().toLowerCase(), width);
	}

}
