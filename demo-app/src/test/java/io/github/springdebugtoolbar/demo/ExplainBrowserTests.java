package io.github.springdebugtoolbar.demo;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Explain and Run again on H2, by mouse and by keyboard.
 */
@DemoTest
class ExplainBrowserTests {

	private static final String SLOW_PAGE = "/problems/missing-index/slow";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.ToolbarBrowserTests#appearances")
	void planOpensAndIsExecuted(ColorScheme theme, int width) {
		String name = "-%s-%d".formatted(theme.name().toLowerCase(), width);
		try (Visit visit = openQuery(new Visit(this.port, theme, width), SLOW_PAGE)) {
			visit.takeScreenshot("query" + name);
			visit.toolbar("[data-post$='/explain']").click();
			Visit.expect(visit.toolbar(".crumbs")).containsText("Explain");
			Visit.expect(visit.toolbar(".level")).containsText("The statement was not executed.");
			Visit.expect(visit.toolbar(".plan-node")).not().hasCount(0);
			visit.takeScreenshot("explain" + name);
			visit.toolbar(".level [data-post$='/analyze']").click();
			Visit.expect(visit.toolbar(".level")).containsText("Executed once more");
			Visit.expect(visit.toolbar(".level [data-post]")).hasCount(0);
			visit.takeScreenshot("explain-executed" + name);
		}
	}

	@Test
	void tabsAndTheWayBackAreOnTheKeyboard() {
		try (Visit visit = openQuery(new Visit(this.port), SLOW_PAGE)) {
			visit.toolbar("[data-post$='/explain']").focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(".back")).isFocused();
			Visit.expect(visit.toolbar(".level [role=tab]")).hasCount(2);
			visit.page().keyboard().press("Tab");
			Visit.expect(visit.toolbar(".level [role=tab]").first()).isFocused();
			visit.page().keyboard().press("ArrowRight");
			Visit.expect(visit.toolbar(".level [role=tab]").last()).isFocused();
			Visit.expect(visit.toolbar(".level pre")).isVisible();
			Visit.expect(visit.toolbar(".plan-tree")).isHidden();
			visit.takeScreenshot("explain-text");
			visit.page().keyboard().press("Escape");
			Visit.expect(visit.toolbar(".level")).hasCount(0);
			Visit.expect(visit.toolbar("[data-post$='/explain']")).isFocused();
			Visit.expect(visit.toolbar(".dock")).isVisible();
		}
	}

	@Test
	void textOfThePlanIsCopied() {
		try (Visit visit = openQuery(new Visit(this.port), SLOW_PAGE).allowClipboard()) {
			visit.toolbar("[data-post$='/explain']").click();
			visit.toolbar(".level [role=tab]").last().click();
			visit.toolbar("[data-copy-near]").click();
			assertThat(visit.copied()).isEqualTo(visit.toolbar(".level pre").textContent()).contains("SELECT");
		}
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.ToolbarBrowserTests#appearances")
	void rowsAreShownWhereTheyWereAskedFor(ColorScheme theme, int width) {
		try (Visit visit = openQuery(new Visit(this.port, theme, width), SLOW_PAGE)) {
			visit.toolbar("[data-post$='/run']").click();
			Visit.expect(visit.toolbar(".result")).containsText("Executed once more in a read-only transaction");
			Visit.expect(visit.toolbar(".result tbody tr")).not().hasCount(0);
			visit.takeScreenshot("run-again-%s-%d".formatted(theme.name().toLowerCase(), width));
		}
	}

	@Test
	void writeIsRefusedWithItsReason() {
		try (Visit visit = openQuery(new Visit(this.port), "/test/write")) {
			Visit.expect(visit.toolbar("[data-post$='/run']")).isDisabled();
			Visit.expect(visit.toolbar("[data-post$='/analyze']")).isDisabled();
			Visit.expect(visit.toolbar(".detail")).containsText("Not run again: it changes rows (update).");
			visit.takeScreenshot("run-again-refused");
		}
	}

	@Test
	void failureOfTheDatabaseIsShownAndTheRestGoesOn() {
		try (Visit visit = new Visit(this.port).open("/test/dropped-table").openToolbar().showPanel("sql")) {
			visit.toolbar(".choice [data-id=read]").click();
			Visit.expect(visit.toolbar(".query-row .expand")).hasCount(1);
			openFirstQuery(visit);
			visit.toolbar("[data-post$='/run']").click();
			Visit.expect(visit.toolbar(".result")).containsText("The database refused");
			Visit.expect(visit.toolbar(".result")).containsText("Your application is not affected.");
			visit.takeScreenshot("run-again-failed");
		}
	}

	private static Visit openQuery(Visit visit, String path) {
		return openFirstQuery(visit.open(path).openToolbar().showPanel("sql"));
	}

	private static Visit openFirstQuery(Visit visit) {
		visit.toolbar(".query-row .expand").first().click();
		Visit.expect(visit.toolbar(".detail, .execution-row").first()).isVisible();
		if (visit.toolbar(".detail").count() == 0) {
			visit.toolbar(".execution-row .expand").first().click();
		}
		Visit.expect(visit.toolbar(".detail")).isVisible();
		return visit;
	}

}
