package io.github.springdebugtoolbar.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The findings of a slow page, from the handle to the clipboard.
 */
@DemoTest
class FindingsBrowserTests {

	private static final String SLOW_PAGE = "/problems/n-plus-one/slow";

	private static final String CARD = ".card[data-problem=n-plus-one]";

	private static final String MARK_CARDS = "document.querySelector('debug-toolbar').shadowRoot"
			+ ".querySelectorAll('.card').forEach((card) => card.dataset.old = '')";

	private static final String CURED_PAGE = "/problems/n-plus-one/cured";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390", "LIGHT, 320" })
	void findingsOfASlowPage(ColorScheme theme, int width) {
		try (Visit visit = findings(theme, width)) {
			Visit.expect(visit.toolbar(CARD)).containsText("Order.customer");
			assertThat(visit.toolbar(CARD).evaluate("(card) => card.scrollWidth <= card.clientWidth")).isEqualTo(true);
			visit.takeScreenshot("findings-%s-%d".formatted(theme.name().toLowerCase(), width));
			visit.toolbar(CARD + " .fixes").scrollIntoViewIfNeeded();
			visit.takeScreenshot("findings-change-%s-%d".formatted(theme.name().toLowerCase(), width));
		}
	}

	@Test
	void longNumbersFitIntoANarrowPanel() {
		try (Visit visit = new Visit(this.port, ColorScheme.LIGHT, 320)) {
			visit.open("/problems/projection/slow").openToolbar().showPanel("findings");
			Locator card = visit.toolbar(".card[data-problem=projection]");
			Visit.expect(card.locator(".card-body .actions")).isVisible();
			assertThat(card.evaluate("(one) => one.scrollWidth <= one.clientWidth")).isEqualTo(true);
			visit.takeScreenshot("findings-projection-320");
		}
	}

	@Test
	void findingIsHandedOver() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280).allowClipboard()) {
			visit.toolbar(CARD + " >> text=Copy as Markdown").click();
			assertThat(visit.copied()).contains("Order.customer", "```diff", "LatestOrdersRepository.java:");
		}
	}

	@Test
	void cureIsReachedByKeyboard() {
		try (Visit visit = findings(ColorScheme.LIGHT, 390)) {
			visit.toolbar(CARD + " .card-toggle").focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(CARD + " .card-columns")).isHidden();
			visit.page().keyboard().press("Enter");
			visit.toolbar(CARD + " [role=tab]").first().focus();
			visit.page().keyboard().press("ArrowRight");
			Visit.expect(visit.toolbar(CARD + " [role=tab][aria-selected=true]")).hasText("@BatchSize");
			Visit.expect(visit.toolbar(CARD + " .fix:visible .imports"))
				.hasText("Imports org.hibernate.annotations.BatchSize");
		}
	}

	@Test
	void findingIsSilencedAndBroughtBack() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			visit.toolbar(CARD + " >> text=Silence").first().click();
			visit.toolbar(CARD + " .menu-item >> text=Everywhere").click();
			Visit.expect(visit.toolbar(".cards .back:visible")).hasCount(1);
			Visit.expect(visit.toolbar(".cards .back:visible")).isFocused();
			Visit.expect(visit.toolbar(".nav [data-id=findings] .mark.critical")).hasCount(0);
			Visit.expect(visit.toolbar(".nav [data-id=findings] .nav-note")).hasText("1 silenced");
			Visit.expect(visit.toolbar(".plan .count")).hasText("1 silenced.");
			Visit.expect(visit.toolbar(".all-fixed")).isHidden();
			visit.takeScreenshot("findings-silenced");
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(".nav [data-id=findings] .mark.critical")).hasCount(1);
			Visit.expect(visit.toolbar(CARD + " .card-toggle")).isFocused();
		}
	}

	@Test
	void bodyOfACardIsFetchedWhenItIsFirstOpened() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			visit.toolbar(CARD + " >> text=Silence").first().click();
			visit.toolbar(CARD + " .menu-item >> text=Everywhere").click();
			visit.showPanel("sql").showPanel("findings");
			Visit.expect(visit.toolbar(CARD)).isVisible();
			Visit.expect(visit.toolbar(CARD + " .card-columns")).hasCount(0);
			visit.toolbar(CARD + " .card-toggle").click();
			Visit.expect(visit.toolbar(CARD + " .card-columns")).isVisible();
			Visit.expect(visit.toolbar(CARD + " .actions >> text=Silence").first()).isVisible();
		}
	}

	@Test
	void findingLeadsToItsQueriesAndBack() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			visit.toolbar(CARD + " >> text=Show the queries").click();
			Locator statement = visit
				.toolbar(".body[data-panel=sql] .list > .expandable:has(.expand[aria-expanded=true])");
			Visit.expect(statement).containsText("from customer");
			Visit.expect(statement.locator(".expand").first()).isFocused();
			Visit.expect(statement.locator(".execution-row")).hasCount(20);
			visit.takeScreenshot("findings-queries");
			statement.locator("button.tag.critical").click();
			Locator toggle = visit.toolbar(".body[data-panel=findings] .card-toggle[aria-expanded=true]");
			Visit.expect(toggle).containsText("customer");
			Visit.expect(toggle).isFocused();
		}
	}

	@Test
	void findingOfOneQueryLeadsToIt() {
		try (Visit visit = new Visit(this.port).open("/test/many-statements?count=600&distinct=600").openToolbar()) {
			visit.showPanel("findings")
				.toolbar(".card[data-problem=too-many-queries] >> text=Show the queries")
				.click();
			Visit.expect(visit.toolbar(".body[data-panel=sql] .list .expand[aria-expanded=true]").first()).isFocused();
		}
	}

	@Test
	void curedPageIsComparedWithTheSlowOne() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280).open(CURED_PAGE).showToolbar()) {
			Visit.expect(visit.toolbar(".nothing")).containsText("Nothing found");
			Visit.expect(visit.toolbar(".nothing")).containsText("Rows that are loaded one by one");
			visit.showPanel("history");
			line(visit, CURED_PAGE).locator("input").check();
			line(visit, SLOW_PAGE).locator("input").check();
			visit.toolbar(".panel button >> text=Compare two").click();
			Visit.expect(visit.toolbar(".metrics")).containsText("−99 %");
			Visit.expect(visit.toolbar(".changes.better")).containsText("Order.customer");
			visit.takeScreenshot("findings-compared");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { SLOW_PAGE, CURED_PAGE })
	void pageIsComparedWithItsPreviousRun(String page) {
		try (Visit visit = new Visit(this.port).open(page).open(page).openToolbar().showPanel("findings")) {
			visit.toolbar("text=Compare with the previous run").click();
			Visit.expect(visit.toolbar(".body[data-panel=history] .metrics")).isVisible();
			Visit.expect(visit.toolbar(".compare-side").first()).containsText(page);
			visit.page().keyboard().press("Escape");
			Visit.expect(visit.toolbar(".history")).isVisible();
			Visit.expect(visit.toolbar(".dock")).isVisible();
		}
	}

	@Test
	void findingIsComparedWithTheNextRun() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			visit.toolbar(CARD + " >> text=Compare with the next run").click();
			Visit.expect(visit.toolbar(CARD + " .result")).containsText("Pinned as the baseline of GET " + SLOW_PAGE);
			visit.open(SLOW_PAGE).showToolbar();
			Visit.expect(visit.toolbar(".body[data-panel=findings] .notice")).containsText("Since the baseline of ");
			visit.takeScreenshot("findings-next-run");
			visit.toolbar(".notice [data-compare]").click();
			Visit.expect(visit.toolbar(".compare-side").first()).containsText("pinned as baseline");
		}
	}

	@Test
	void firstRunHasNothingToBeComparedWith() {
		try (Visit visit = new Visit(this.port).open("/test/broken-statement").openToolbar().showPanel("findings")) {
			visit.toolbar("text=Compare with the previous run").click();
			Visit.expect(visit.toolbar(".level")).containsText("Nothing to compare with");
		}
	}

	@Test
	void waysAndCardsAreChosenByKeyboard() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			visit.toolbar(CARD + " .card-toggle").focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(CARD + " .card-body")).isHidden();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(CARD + " .card-body")).isVisible();
			visit.toolbar(CARD + " .fixes [role=tab]").first().focus();
			visit.page().keyboard().press("ArrowRight");
			Visit.expect(visit.toolbar(CARD + " .fixes [role=tab]").nth(1)).hasAttribute("aria-selected", "true");
			Visit.expect(visit.toolbar(CARD + " .fix").first()).isHidden();
		}
	}

	@Test
	void nothingFoundSaysWhatWasLookedFor() {
		try (Visit visit = new Visit(this.port).open("/problems").openToolbar().showPanel("findings")) {
			Visit.expect(visit.toolbar(".nothing")).containsText("Nothing found");
			visit.takeScreenshot("findings-none");
		}
	}

	@Test
	void whatPlansFindLaterIsOfferedToWhoReadsAlready() {
		try (Visit visit = new Visit(this.port)) {
			AtomicBoolean planned = holdPlans(visit);
			visit.open(SLOW_PAGE).openToolbar().showPanel("findings");
			visit.toolbar(".card-toggle").first().focus();
			planned.set(true);
			Visit.expect(visit.toolbar(".newer")).containsText("Plans made after the response");
			Visit.expect(visit.toolbar(".card-toggle").first()).isFocused();
			visit.takeScreenshot("findings-newer");
			visit.toolbar(".newer button").focus();
			visit.page().keyboard().press("Enter");
			Visit.expect(visit.toolbar(".newer")).hasCount(0);
			Visit.expect(visit.toolbar(".panel")).isFocused();
		}
	}

	@Test
	void whatPlansFindLaterIsShownToWhoDoesNotReadYet() {
		try (Visit visit = new Visit(this.port)) {
			AtomicBoolean planned = holdPlans(visit);
			visit.open(SLOW_PAGE).openToolbar().showPanel("findings");
			Visit.expect(visit.toolbar(".nav [data-id=findings] .nav-note")).not().hasText("1 finding");
			visit.page().evaluate(MARK_CARDS);
			planned.set(true);
			Visit.expect(visit.toolbar(CARD + "[data-old]")).hasCount(0);
			Visit.expect(visit.toolbar(CARD)).isVisible();
		}
	}

	@Test
	void focusStaysInAPanelThatIsSlowToCome() {
		try (Visit visit = findings(ColorScheme.LIGHT, 1280)) {
			List<Route> held = new ArrayList<>();
			visit.page().route("**/panels/findings", held::add);
			visit.toolbar(CARD + " .card-toggle").focus();
			visit.page().evaluate("void document.querySelector('debug-toolbar').show()");
			Visit.expect(visit.toolbar(".skeleton")).isVisible();
			held.forEach(Route::resume);
			Visit.expect(visit.toolbar(CARD)).isVisible();
			Visit.expect(visit.toolbar(".panel")).isFocused();
		}
	}

	// The browser is told that plans are still being made, and of no finding, until they
	// are said to be there.
	private static AtomicBoolean holdPlans(Visit visit) {
		AtomicBoolean planned = new AtomicBoolean();
		visit.page().route("**/debug-toolbar/api/requests/*", (route) -> {
			APIResponse answer = route.fetch();
			route.fulfill(new FulfillOptions().setResponse(answer)
				.setBody(planned.get() ? answer.text() : unplanned(answer.text())));
		});
		return planned;
	}

	private static String unplanned(String line) {
		return JsonPath.parse(line).set("$.findings", List.of()).put("$", "planning", true).jsonString();
	}

	private static Locator line(Visit visit, String path) {
		return visit.toolbar(".history tbody tr").filter(new Locator.FilterOptions().setHasText(path)).first();
	}

	private Visit findings(ColorScheme theme, int width) {
		Visit visit = new Visit(this.port, theme, width).open(SLOW_PAGE).openToolbar().showPanel("findings");
		if (visit.toolbar(CARD + " .card-body").isHidden()) {
			visit.toolbar(CARD + " .card-toggle").click();
		}
		return visit;
	}

}
