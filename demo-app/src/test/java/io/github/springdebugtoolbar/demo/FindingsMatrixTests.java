package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All detectors on all pages: a slow page has its finding and no other, its cured twin
 * and every ordinary page has none. The first visit of a page loads classes and compiles
 * templates, so a page is visited again if it does not show what it should.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
		"demo.orders=20000", "debug-toolbar.enabled=true", "spring.main.banner-mode=off", "logging.level.root=warn" })
class FindingsMatrixTests {

	private static final int VISITS = 4;

	@LocalServerPort
	private int port;

	private Shop shop;

	private ToolbarApi toolbar;

	@BeforeEach
	void visitShop() {
		this.shop = new Shop(this.port);
		this.toolbar = new ToolbarApi(this.shop);
	}

	@ParameterizedTest
	@MethodSource("healthyPages")
	void healthyPageHasNoFinding(String path) {
		assertThat(findAll(path, List.of())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			chunk | too-many-rows | 1 | Packing.packAtOnce (Packing.java:30)
			aggregation | in-memory-aggregation | 1 | Ratings.countInMemory (Ratings.java:27)
			held-connection | held-connection | 0 | Arrivals.findInOneTransaction
			open-in-view | open-in-view | 0 | OpenInViewController.arrival (OpenInViewController.java)
			auto-commit | auto-commit | 0 | ShopNumbers.count (ShopNumbers.java:40)
			""")
	void slowPageHasItsFindingAndNoOther(String problem, String code, int queries, String place) {
		List<Map<String, Object>> findings = findAll("/problems/" + problem + "/slow", List.of(code));
		assertThat(findings).singleElement(InstanceOfAssertFactories.MAP)
			.containsEntry("code", code)
			.containsEntry("queries", queries)
			.extractingByKey("places", InstanceOfAssertFactories.LIST)
			.startsWith(place);
	}

	@Test
	void titlesHaveTheExactCounts() {
		assertThat(findAll("/problems/chunk/slow", List.of("too-many-rows")).get(0)).containsEntry("title",
				"2,000 `Order` are loaded at once");
		assertThat(findAll("/problems/aggregation/slow", List.of("in-memory-aggregation")).get(0).get("title"))
			.asString()
			.matches("20,00\\d rows of `review` are loaded, but not shown"); // one more
																				// for
																				// each
																				// form
																				// sent
		assertThat(findAll("/problems/auto-commit/slow", List.of("auto-commit")).get(0)).containsEntry("title",
				"6 transactions run one after the other, with 12 switches of auto-commit");
	}

	@Test
	void formPostHasNoFinding() {
		Supplier<HttpResponse<String>> form = this.shop.prepareForm("/products/13/reviews", "/products/13",
				Map.of("rating", "5", "text", "Fine"));
		assertThat(findAll(form, List.of())).isEmpty();
	}

	// What rests on time may come once on a busy machine; what is wrong with a page
	// stays.
	private List<Map<String, Object>> findAll(String path, List<String> expected) {
		return findAll(() -> this.shop.get(path), expected);
	}

	private List<Map<String, Object>> findAll(Supplier<HttpResponse<String>> page, List<String> expected) {
		List<Map<String, Object>> findings = findingsOf(page.get());
		for (int visit = 0; visit < VISITS && !codes(findings).equals(expected); visit++) {
			findings = findingsOf(page.get());
		}
		return findings;
	}

	private List<Map<String, Object>> findingsOf(HttpResponse<String> response) {
		return this.toolbar.findRequest(ToolbarApi.idOf(response)).read("$.findings");
	}

	private static List<Object> codes(List<Map<String, Object>> findings) {
		return findings.stream().map((finding) -> finding.get("code")).toList();
	}

	static Stream<String> healthyPages() {
		return Stream.concat(
				DemoPage.all()
					.map(DemoPage::path)
					.filter((path) -> !path.startsWith("/problems/") || path.endsWith("/cured")),
				Stream.of("/orders/export", "/api/orders", "/api/orders/4999", "/api/products?q=oak",
						"/products/5/reviews"));
	}

}
