package io.github.springdebugtoolbar.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a request of 5,000 queries costs the browser. Bytes and nodes are checked, the
 * time is printed.
 */
@DemoTest
class ManyStatementsBrowserTests {

	private static final int MAX_BYTES = 300_000;

	private static final int MAX_NODES = 3_000;

	private static final String NODES = """
			() => {
				const count = (node) => 1 + [...node.children].reduce((sum, child) => sum + count(child), 0)
					+ (node.shadowRoot ? count(node.shadowRoot) : 0);
				return count(document.querySelector('debug-toolbar'));
			}""";

	private static final String BYTES = """
			() => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/debug-toolbar/'))
				.reduce((sum, entry) => sum + entry.transferSize, 0)""";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(ints = { 1, 50, 5_000 })
	void sqlPanelStaysSmall(int distinct) {
		try (Visit visit = new Visit(this.port).open("/test/many-statements?count=5000&distinct=" + distinct)) {
			Visit.expect(visit.toolbar(".handle")).containsText("5,000");
			long start = System.nanoTime();
			visit.openToolbar();
			Visit.expect(visit.toolbar(".panel")).containsText("from customer");
			long millis = (System.nanoTime() - start) / 1_000_000;
			visit.toolbar(".choice [data-id=order]").first().click();
			Visit.expect(visit.toolbar(".panel[aria-busy=true]")).hasCount(0);
			int nodes = (Integer) visit.page().evaluate(NODES);
			int bytes = (Integer) visit.page().evaluate(BYTES);
			System.out.printf("5,000 queries of %,d statements: opened in %,d ms, %,d bytes, %,d DOM nodes%n", distinct,
					millis, bytes, nodes);
			assertThat(nodes).isBetween(100, MAX_NODES);
			assertThat(bytes).isBetween(10_000, MAX_BYTES);
		}
	}

	@Test
	void queryOfManyParametersStaysSmall() {
		try (Visit visit = new Visit(this.port).open("/test/many-parameters?count=5000").openToolbar()) {
			visit.toolbar("[aria-expanded=false]").first().click();
			Visit.expect(visit.toolbar(".panel")).containsText("1 to 200 of 5,000");
			assertThat((Integer) visit.page().evaluate(NODES)).isBetween(1_000, MAX_NODES);
		}
	}

}
