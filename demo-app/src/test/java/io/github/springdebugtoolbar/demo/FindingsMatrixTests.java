package io.github.springdebugtoolbar.demo;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Fact;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All detectors on all pages, on any database and with any version of Hibernate: a slow
 * page has its finding and no other, its cured twin and every ordinary page has none. The
 * cured page runs as many queries as was promised.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "demo.orders=20000", "demo.carrier.answer-time=150ms", "debug-toolbar.enabled=true",
				"debug-toolbar.explain.automatic-duration=0ms", "spring.main.banner-mode=off",
				"logging.level.root=warn" })
abstract class FindingsMatrixTests {

	@LocalServerPort
	private int port;

	private Shop shop;

	private Findings findings;

	@BeforeEach
	void visitShop(@Autowired RequestHistory history) {
		this.shop = new Shop(this.port);
		this.findings = new Findings(this.shop, history);
	}

	@ParameterizedTest
	@MethodSource("healthyPages")
	void healthyPageHasNoFinding(String path) {
		assertThat(this.findings.visitWithPlans(path).findings()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.SlowPage#all")
	void slowPageHasItsFindingAndNoOther(SlowPage page) {
		List<Finding> found = this.findings.visitWithPlans(page.slow(), page.code()).findings();
		page.assertFound(found);
		assertThat(found.get(0).title()).matches(SlowPage.like(page.title()), page.title());
	}

	@ParameterizedTest
	@MethodSource("io.github.springdebugtoolbar.demo.SlowPage#all")
	void promiseIsKept(SlowPage page) {
		InspectedRequest slow = this.findings.visitWithPlans(page.slow(), page.code());
		Finding finding = slow.findings().get(0);
		Forecast forecast = finding.forecast();
		if (forecast != null) {
			this.findings.visit(page.cured()); // fills a cache
			int promised = slow.request().queryCount() - finding.cost().queries() + forecast.queries();
			assertThat(this.findings.visit(page.cured()).request().queryCount()).isEqualTo(promised);
		}
	}

	// Since 7.4 Hibernate cuts the page out in the database, whatever is fetched with it.
	@Test
	void pageWithACollectionIsSlowBeforeHibernate74() {
		boolean slow = !String.valueOf(SpringBootVersion.getVersion()).startsWith("4.1.");
		String[] expected = slow ? new String[] { "in-memory-paging" } : new String[0];
		InspectedRequest request = this.findings.visit("/problems/in-memory-paging/slow", expected);
		assertThat(Findings.codes(request)).containsExactly(expected);
		assertThat(request.request().queries()).extracting((query) -> query.rows() > 1_000).containsOnly(slow);
	}

	@Test
	void manyDifferentStatementsAreTooMany() {
		String path = "/test/many-statements?count=%d&distinct=%1$d";
		assertThat(this.findings.visit(path.formatted(60), "too-many-queries").findings()).extracting(Finding::title)
			.containsExactly("60 queries run for one request");
		assertThat(this.findings.visit(path.formatted(50)).findings()).isEmpty();
	}

	@Test
	void nestedAssociationsHaveACardEach() {
		InspectedRequest request = this.findings.visit("/api/library/nested/slow", "n-plus-one", "n-plus-one");
		assertThat(request.request().queryCount()).isEqualTo(25);
		assertThat(request.findings()).extracting(Finding::subject)
			.containsExactlyInAnyOrder("Publisher.books", "Book.genre");
		assertThat(request.findings()).allSatisfy((finding) -> assertThat(finding.queries()).hasSize(12));
		assertThat(request.findings().stream().flatMap((finding) -> finding.queries().stream())).doesNotHaveDuplicates()
			.hasSize(24);
		assertThat(request.findings()).extracting((finding) -> CureText.of(finding.cures().get(0)))
			.contains("@EntityGraph: PublisherRepository.findAllByOrderById + "
					+ "@EntityGraph(attributePaths = \"books.genre\")");
		InspectedRequest cured = this.findings.visit("/api/library/nested/cured");
		assertThat(cured.findings()).isEmpty();
		assertThat(cured.request().queryCount()).isEqualTo(1);
	}

	@Test
	void calledServiceIsNamed() {
		Finding finding = this.findings.visit("/api/outgoing/slow", "held-connection").findings().get(0);
		assertThat(finding.explanation()).containsPattern("while calling `GET localhost:\\d+/stock/7`\\. Others wait");
		assertThat(finding.facts()).extracting(Fact::term).contains("HTTP");
	}

	@Test
	void formPostHasNoFinding() {
		Supplier<HttpResponse<String>> form = this.shop.prepareForm("/products/13/reviews", "/products/13",
				Map.of("rating", "5", "text", "Fine"));
		assertThat(this.findings.visit(form).findings()).isEmpty();
	}

	static Stream<String> healthyPages() {
		return Stream
			.of(SlowPage.all().map(SlowPage::cured),
					DemoPage.all()
						.map(DemoPage::path)
						.filter((path) -> !path.startsWith("/problems/") || path.endsWith("/cured")),
					SlowPage.curedByHibernate().map(SlowPage::slow), Stream.of("/orders/export", "/api/orders",
							"/api/orders/4999", "/api/products?q=oak", "/products/5/reviews"))
			.flatMap((paths) -> paths)
			.distinct();
	}

}
