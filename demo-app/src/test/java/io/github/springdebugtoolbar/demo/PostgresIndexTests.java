package io.github.springdebugtoolbar.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.options.ColorScheme;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Missing indexes on PostgreSQL, from the finding to its verification.
 */
@ActiveProfiles("postgres")
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "demo.orders=20000", "demo.carrier.answer-time=20ms", "debug-toolbar.enabled=true",
				"debug-toolbar.explain.automatic-duration=1ms", "spring.main.banner-mode=off",
				"logging.level.root=warn" })
class PostgresIndexTests {

	private static final SlowPage PAGE = SlowPage.ofShop()
		.filter((page) -> page.code().equals("missing-index"))
		.findFirst()
		.orElseThrow();

	private static final String CARD = ".card[data-problem=missing-index]";

	@LocalServerPort
	private int port;

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private JdbcClient jdbc;

	private Findings findings;

	@BeforeEach
	void visitShop(@Autowired RequestHistory history) {
		this.findings = new Findings(new Shop(this.port), history);
	}

	@Test
	void slowPageHasItsFindingAndNoOther() {
		List<Finding> found = this.findings.visit(PAGE.slow(), PAGE.code()).findings();
		PAGE.assertFound(found);
		assertThat(found.get(0).title()).isEqualTo("`orders.tracking_code` has no index: 20,000 rows read to keep 1");
	}

	@Test
	void verifiedIndexKeepsItsPromiseInTheCuredTwin() throws Exception {
		List<String> before = catalogue();
		InspectedRequest slow = this.findings.visit(PAGE.slow(), PAGE.code());
		DocumentContext verified = post(slow.request().id(),
				"findings/" + slow.findings().get(0).fingerprint() + "/verify");
		assertThat(verified.<Boolean>read("$.used")).isTrue();
		InspectedRequest cured = this.findings.visit(PAGE.cured());
		DocumentContext plan = post(cured.request().id(),
				"sql/queries/" + cured.request().queries().get(0).number() + "/explain");
		assertThat(verified.<List<String>>read("$.after.lines[*].operation"))
			.isEqualTo(plan.read("$.nodes[*].operation"));
		assertThat(verified.<String>read("$.after.cost"))
			.isEqualTo("%.1f".formatted(plan.<Double>read("$.nodes[0].ownCost")));
		assertThat(catalogue()).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource({ "LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390" })
	void indexIsVerifiedInTheBrowser(ColorScheme theme, int width) {
		List<String> before = catalogue();
		this.findings.visit(PAGE.slow(), PAGE.code());
		try (Visit visit = new Visit(this.port, theme, width).open(PAGE.slow()).openToolbar()) {
			openCard(visit);
			Visit.expect(visit.toolbar(CARD + " .verify")).containsText("writes to orders wait");
			visit.takeScreenshot("verify-ask-%s-%d".formatted(theme.name().toLowerCase(), width));
			visit.toolbar(CARD + " [data-post$='/verify']").click();
			Visit.expect(visit.toolbar(CARD + " .verdict.ok")).containsText("Verified. Seq Scan → Index Scan, cost ");
			Visit.expect(visit.toolbar(CARD + " .side")).hasCount(2);
			visit.toolbar(CARD + " .verdict").scrollIntoViewIfNeeded();
			visit.takeScreenshot("verified-%s-%d".formatted(theme.name().toLowerCase(), width));
		}
		assertThat(catalogue()).isEqualTo(before);
	}

	// Plans are made one request after the other: that of the page waits for the first.
	@Test
	void handleTellsWhatIsFoundAfterTheResponse(@Autowired AutomaticPlans plans) throws Exception {
		RecordedRequest request = this.findings.visit(PAGE.slow(), PAGE.code()).request();
		CountDownLatch held = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		plans.plan(request, () -> {
		}, (found) -> await(held, go));
		assertThat(held.await(20, TimeUnit.SECONDS)).isTrue();
		try (Visit visit = new Visit(this.port).open(PAGE.slow())) {
			Visit.expect(visit.toolbar(".handle")).containsText("1 query");
			Visit.expect(visit.toolbar(".handle")).not().containsText("warning");
			go.countDown();
			Visit.expect(visit.toolbar(".handle .badge")).containsText("1 warning");
		}
		finally {
			go.countDown();
		}
	}

	private static void await(CountDownLatch held, CountDownLatch go) {
		held.countDown();
		try {
			assertThat(go.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	// The plan comes after the response: the open panel hears of it.
	private static void openCard(Visit visit) {
		visit.showPanel("findings");
		Visit.expect(visit.toolbar(CARD)).isVisible();
		if (visit.toolbar(CARD + " .card-body").isHidden()) {
			visit.toolbar(CARD + " .card-toggle").click();
		}
	}

	private List<String> catalogue() {
		return this.jdbc
			.sql("select concat_ws(' ', relname, relkind, relhasindex, relfilenode) from pg_class"
					+ " where relnamespace = 'public'::regnamespace order by 1")
			.query(String.class)
			.list();
	}

	private DocumentContext post(String request, String action) throws Exception {
		URI address = URI
			.create("http://localhost:" + this.port + "/debug-toolbar/api/requests/" + request + "/panels/" + action);
		HttpResponse<String> response = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address)
				.header("Debug-Toolbar", "1")
				.header("Accept", "application/json")
				.POST(BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		return JsonPath.parse(response.body());
	}

}
