package io.github.springdebugtoolbar.demo;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Explain on PostgreSQL, whose plans have times, rows and pages.
 */
@PostgresDemoTest
class PostgresExplainBrowserTests {

	@LocalServerPort
	private int port;

	@Test
	void planOfAnExecutionHasTimesAndRows() {
		try (Visit visit = openQuery()) {
			visit.toolbar("[data-post$='/analyze']").click();
			Visit.expect(visit.toolbar(".level")).containsText("PostgreSQL");
			Visit.expect(visit.toolbar(".level")).containsText("to execute");
			Visit.expect(visit.toolbar(".plan-node.heads")).containsText("Own time");
			Visit.expect(visit.toolbar(".plan-tree")).containsText("Seq Scan");
			visit.takeScreenshot("explain-postgres");
			visit.toolbar(".level [role=tab]").last().click();
			visit.toolbar("[data-copy-near]").click();
			assertThat(visit.copied()).startsWith("[").contains("\"Plan\"");
		}
	}

	private Visit openQuery() {
		Visit visit = new Visit(this.port).open("/problems/missing-index/slow")
			.allowClipboard()
			.openToolbar()
			.showPanel("sql");
		visit.toolbar(".query-row .expand").first().click();
		Visit.expect(visit.toolbar(".detail, .execution-row").first()).isVisible();
		if (visit.toolbar(".detail").count() == 0) {
			visit.toolbar(".execution-row .expand").first().click();
		}
		return visit;
	}

}
