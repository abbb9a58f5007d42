package io.github.springdebugtoolbar.demo;

import java.util.List;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold on every panel for those who see, hear or move differently.
 */
@DemoTest
class AccessibilityBrowserTests {

	private static final String SLOW_PAGE = "/problems/n-plus-one/slow";

	/** Half of 1280 pixels: a zoom of 200 %. */
	private static final int ZOOMED = 640;

	private static final String UNNAMED = """
			[...document.querySelector('debug-toolbar').shadowRoot
				.querySelectorAll('button, a[href], input, select, [role=separator], [role=tabpanel], [role=tablist], [role=group]')]
				.filter((one) => one.checkVisibility())
				.filter((one) => !(one.textContent.trim() && one.matches('button, a')) && !one.ariaLabel && !one.title
					&& !one.getAttribute('aria-labelledby') && !one.labels?.length)
				.map((one) => one.outerHTML.slice(0, 100))""";

	private static final String TOO_WIDE = """
			[...document.querySelector('debug-toolbar').shadowRoot.querySelectorAll('.dock, .panel, .body')]
				.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className)""";

	@LocalServerPort
	private int port;

	@Test
	void everyControlHasAName() {
		try (Visit visit = new Visit(this.port).open(SLOW_PAGE).openToolbar()) {
			for (String panel : visit.findPanels()) {
				assertThat(found(visit.showPanel(panel), UNNAMED)).as(panel).isEmpty();
			}
		}
	}

	@Test
	void zoomOf200PercentScrollsOneWayOnly() {
		try (Visit visit = new Visit(this.port, ColorScheme.LIGHT, ZOOMED).open(SLOW_PAGE).openToolbar()) {
			for (String panel : visit.findPanels()) {
				assertThat(found(visit.showPanel(panel), TOO_WIDE)).as(panel).isEmpty();
			}
		}
	}

	@Test
	void forcedColoursLeaveWhatOnlyAColourShows() {
		try (Visit visit = new Visit(this.port)) {
			visit.page().emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
			visit.open(SLOW_PAGE).openToolbar().showPanel("findings");
			assertThat(style(visit, ".shares i", "background-color"))
				.isNotEqualTo(style(visit, ".body", "background-color"));
			assertThat(style(visit, ".fixes [aria-selected=false]", "border-bottom-color"))
				.isNotEqualTo(style(visit, ".fixes [aria-selected=true]", "border-bottom-color"));
			visit.takeScreenshot("findings-forced-colours");
		}
	}

	@Test
	void reducedMotionMovesNothing() {
		try (Visit visit = new Visit(this.port)) {
			visit.page().emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
			visit.open(SLOW_PAGE).openToolbar().showPanel("findings").toolbar(".card-toggle").first().click();
			assertThat(
					visit.page().evaluate("document.querySelector('debug-toolbar').shadowRoot.getAnimations().length"))
				.isEqualTo(0);
			assertThat(style(visit, ".card-head > [data-icon]", "transition-property")).isEqualTo("none");
		}
	}

	@Test
	void findingIsReadAndCopiedByKeysAlone() {
		try (Visit visit = new Visit(this.port).open(SLOW_PAGE).allowClipboard()) {
			Visit.expect(visit.toolbar(".handle-open")).isVisible();
			press(visit, "Alt+Shift+D", "1");
			Visit.expect(visit.toolbar(".card-body .actions").first()).isVisible();
			visit.toolbar(".card-toggle").first().focus();
			for (int i = 0; i < 30 && !focused(visit).contains("Copy as Markdown"); i++) {
				press(visit, "Tab");
			}
			press(visit, "Enter");
			assertThat(visit.copied()).contains("Order.customer");
			press(visit, "Escape");
			Visit.expect(visit.toolbar(".handle-open")).isFocused();
		}
	}

	private static void press(Visit visit, String... keys) {
		List.of(keys).forEach((key) -> visit.page().keyboard().press(key));
	}

	private static String focused(Visit visit) {
		return (String) visit.page()
			.evaluate("document.querySelector('debug-toolbar').shadowRoot.activeElement.textContent");
	}

	private static String style(Visit visit, String selector, String property) {
		return (String) visit.toolbar(selector)
			.first()
			.evaluate("(one, property) => getComputedStyle(one).getPropertyValue(property)", property);
	}

	private static List<?> found(Visit visit, String script) {
		return (List<?>) visit.page().evaluate(script);
	}

}
