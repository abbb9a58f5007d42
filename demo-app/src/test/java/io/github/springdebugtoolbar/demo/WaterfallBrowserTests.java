package io.github.springdebugtoolbar.demo;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The waterfall of the SQL panel under the hand: by mouse, by keys, as a table.
 */
@DemoTest
class WaterfallBrowserTests {

	private static final String SLOW_PAGE = "/problems/n-plus-one/slow";

	private static final List<String> PAGES = List.of(SLOW_PAGE, "/problems/held-connection/slow",
			"/problems/auto-commit/slow", "/test/many-statements?count=5000&distinct=50");

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@MethodSource("appearances")
	void waterfallIsDrawn(ColorScheme theme, int width) {
		try (Visit visit = new Visit(this.port, theme, width)) {
			for (String path : PAGES) {
				visit.open(path).showToolbar();
				if (!visit.toolbar(".body[data-panel=sql]").isVisible()) {
					visit.showPanel("sql");
				}
				Visit.expect(visit.toolbar(".lanes .lane").first()).isVisible();
				visit.takeScreenshot("waterfall/%s-%s-%d".formatted(path.replaceAll("[^a-z0-9]+", "_"),
						theme.name().toLowerCase(), width));
			}
		}
	}

	@Test
	void pointerTellsAndZooms() {
		try (Visit visit = openSql(SLOW_PAGE)) {
			Locator track = visit.toolbar(".lane-track").first();
			track.hover();
			Visit.expect(visit.toolbar(".readout")).containsText("ms at");
			BoundingBox box = track.boundingBox();
			Mouse mouse = visit.page().mouse();
			mouse.move(box.x + box.width * 0.4, box.y + 5);
			mouse.down();
			mouse.move(box.x + box.width * 0.5, box.y + 5);
			Visit.expect(visit.toolbar(".readout")).containsText(" to ");
			mouse.move(box.x + box.width * 0.6, box.y + 5);
			mouse.up();
			Visit.expect(visit.toolbar(".lanes").getByText("Show all")).isVisible();
			visit.takeScreenshot("waterfall/zoomed");
			visit.toolbar(".lanes").getByText("Show all").click();
			Visit.expect(visit.toolbar(".lanes").getByText("Show all")).isHidden();
			track.dblclick();
			Visit.expect(visit.toolbar(".lanes").getByText("Show all")).isVisible();
		}
	}

	@Test
	void clickGoesToTheStatement() {
		try (Visit visit = openSql(SLOW_PAGE)) {
			Locator lane = visit.toolbar(".lane:has-text(\"select customer\")").last();
			click(visit, lane, 0);
			Locator opened = visit.toolbar(".list > .expandable:has([aria-expanded=true])");
			Visit.expect(opened).containsText("from customer");
			Visit.expect(opened.locator(".expand").first()).isFocused();
		}
	}

	@Test
	void clickBesideAStatementMeansIt() {
		try (Visit visit = openSql(SLOW_PAGE)) {
			Locator lane = visit.toolbar(".lane:has-text(\"select customer\")").last();
			click(visit, lane, -8);
			Visit.expect(visit.toolbar(".list > .expandable:has([aria-expanded=true])")).containsText("from customer");
		}
	}

	@Test
	void nothingIsMeantFarFromEveryStatement() {
		try (Visit visit = openSql("/problems/held-connection/slow")) {
			Locator lane = visit.toolbar(".lane:has(.k-execute)").last();
			click(visit, lane, -40);
			Visit.expect(visit.toolbar(".readout")).hasText("Drag to zoom");
		}
	}

	@Test
	void everythingWorksByKeys() {
		try (Visit visit = openSql(SLOW_PAGE)) {
			Locator plot = visit.toolbar(".lanes-plot");
			plot.focus();
			plot.press("+");
			Visit.expect(visit.toolbar(".lanes").getByText("Show all")).isVisible();
			String middle = visit.toolbar(".readout").textContent();
			plot.press("ArrowRight");
			Visit.expect(visit.toolbar(".readout")).not().hasText(middle);
			plot.press("0");
			Visit.expect(visit.toolbar(".lanes").getByText("Show all")).isHidden();
			for (int i = 0; i < 200 && !visit.toolbar(".readout").textContent().contains("Execute"); i++) {
				plot.press("ArrowDown");
			}
			Visit.expect(visit.toolbar(".readout")).containsText("Execute");
			visit.takeScreenshot("waterfall/keys");
			plot.press("Enter");
			Visit.expect(visit.toolbar(".list > .expandable .expand[aria-expanded=true]")).isFocused();
		}
	}

	@Test
	void tableHasTheSameNumbers() {
		try (Visit visit = openSql("/problems/auto-commit/slow")) {
			Locator plot = visit.toolbar(".lanes-plot");
			plot.focus();
			plot.press("ArrowDown");
			String first = visit.toolbar(".readout").textContent();
			visit.toolbar(".lanes").getByText("Show as table").click();
			Locator table = visit.toolbar("table").first();
			Visit.expect(table).containsText("Not in SQL");
			assertThat(first).startsWith("Not in SQL");
			Visit.expect(visit.toolbar("table").last()).containsText("AutoCommitController.");
			visit.takeScreenshot("waterfall/table");
			visit.toolbar(".lanes").getByText("Hide table").click();
			Visit.expect(table).isHidden();
		}
	}

	@Test
	void zoomTellsWhatWasJoined() {
		try (Visit visit = openSql("/test/many-statements?count=5000&distinct=1")) {
			Locator plot = visit.toolbar(".lanes-plot");
			plot.focus();
			for (int i = 0; i < 5; i++) {
				plot.press("+");
			}
			Visit.expect(visit.toolbar(".lane-track").last().locator("i, path").first()).isAttached();
			visit.takeScreenshot("waterfall/zoomed-many");
			visit.toolbar(".lanes").getByText("Show all").click();
			visit.takeScreenshot("waterfall/many");
		}
	}

	// At the beginning of what the lane shows first, or beside it.
	private static void click(Visit visit, Locator lane, int beside) {
		lane.scrollIntoViewIfNeeded();
		BoundingBox first = lane.locator(".lane-track :is(i, path)").first().boundingBox();
		Mouse mouse = visit.page().mouse();
		mouse.move(first.x + 1 + beside, first.y + first.height / 2);
		mouse.down();
		mouse.up();
	}

	private Visit openSql(String path) {
		return new Visit(this.port).open(path).openToolbar().showPanel("sql");
	}

	static Stream<Arguments> appearances() {
		return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
			.flatMap((theme) -> Stream.of(1280, 390).map((width) -> Arguments.of(theme, width)));
	}

}
