package io.github.springdebugtoolbar.demo;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is large is shown by its beginning and copied whole.
 */
@DemoTest
class LargeThingsBrowserTests {

	private static final int MAX_BYTES = 160_000;

	private static final int MAX_NODES = 3_000;

	@LocalServerPort
	private int port;

	@Test
	void statementOf5Megabytes() {
		try (Visit visit = openQuery("/test/large-statement?characters=5242880")) {
			Visit.expect(visit.toolbar(".detail")).containsText("The first 10,000 of 5,242,92");
			assertThat(visit.toolbar("pre.sql").textContent()).hasSize(10_000);
			visit.takeScreenshot("large-statement");
			assertThat(ToolbarCost.of(visit).bytes()).isLessThan(MAX_BYTES);
			visit.allowClipboard().toolbar("[data-copy-from$='/text']").click();
			assertThat(visit.copied())
				.isEqualTo("select count(*) from customer where name <> '" + "x".repeat(5_242_880) + "'");
		}
	}

	@Test
	void statementOf30000Parameters() {
		try (Visit visit = openQuery("/test/many-parameters?count=30000")) {
			Visit.expect(visit.toolbar(".detail")).containsText("1 to 200 of 30,000");
			visit.toolbar("[aria-label='Next page']").click();
			Visit.expect(visit.toolbar(".detail")).containsText("201 to 400 of 30,000");
			Visit.expect(visit.toolbar("tbody tr").first()).containsText("201");
			assertThat(ToolbarCost.of(visit).nodes()).isLessThan(MAX_NODES);
			visit.takeScreenshot("many-parameters");
			visit.allowClipboard().toolbar("[data-copy-from$='/text-with-values']").click();
			assertThat(visit.copied()).isEqualTo("select name from customer where id in (" + numbers(30_000) + ")");
		}
	}

	@Test
	void valueOf1Megabyte() {
		try (Visit visit = openQuery("/test/large-value?characters=1048576")) {
			Visit.expect(visit.toolbar(".detail")).containsText("1,048,576 characters");
			visit.takeScreenshot("large-value");
			visit.allowClipboard().toolbar("[data-copy-from*='/value?']").click();
			assertThat(visit.copied()).isEqualTo("y".repeat(1_048_576));
		}
	}

	@Test
	void brokenStatementIsShownWithItsFailure() {
		try (Visit visit = openQuery("/test/broken-statement")) {
			Visit.expect(visit.toolbar("pre.sql")).containsText("from 'customer where ((id = 1");
			Visit.expect(visit.toolbar(".notice.critical")).containsText("SQL state 42");
			visit.takeScreenshot("broken-statement");
		}
	}

	private static String numbers(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(","));
	}

	private Visit openQuery(String path) {
		Visit visit = new Visit(this.port).open(path).openToolbar().showPanel("sql");
		visit.toolbar(".query-row .expand").first().click();
		Visit.expect(visit.toolbar(".detail")).isVisible();
		return visit;
	}

}
