package io.github.springdebugtoolbar.demo;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of what cures gain.
 */
@DemoTest
class GainsTests {

	private static final int MEASURING = 60_000;

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			n-plus-one      | 101 → 1
			aggregation     | 1 → 1
			duplicate-query | 6 → 2
			read-only-flush | 1 → 1
			""")
	void rowHasTheStatementsOfBothPages(String problem, String statements) {
		assertThat(new Shop(this.port).get("/gains/" + problem).body()).contains("<td>" + statements + "</td>");
	}

	@Test
	void tableIsMeasuredRowByRow() {
		List<Route> held = new ArrayList<>();
		try (Visit visit = new Visit(this.port).open("/gains")) {
			visit.page().route("**/gains/projection", held::add);
			visit.page().locator("main button").click();
			Locator rows = visit.page().locator("#gains tr");
			Visit.expect(rows.first()).containsText("101 → 1", new ContainsTextOptions().setTimeout(MEASURING));
			Visit.expect(rows.nth(1)).containsText("measuring …");
			held.forEach(Route::resume);
			Visit.expect(rows.nth(1)).containsText("1 → 1", new ContainsTextOptions().setTimeout(MEASURING));
			visit.page().unrouteAll();
		}
	}

}
