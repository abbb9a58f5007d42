package io.github.springdebugtoolbar.ui.panel.findings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.panel.PanelSummary;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FindingsPanel}.
 */
class FindingsPanelTests {

	private static final long MILLI = 1_000_000;

	private final DigestHistory digests = new DigestHistory(Instant.EPOCH, null);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path project;

	@SuppressWarnings("NullAway.Init")
	private FindingsPanel panel;

	@BeforeEach
	void createPanel() throws IOException {
		Path file = this.project.resolve("src/main/java/shop/OrderController.java");
		Files.createDirectories(file.getParent());
		Files.writeString(file,
				"package shop;\n\nclass OrderController {\n\n\tString list() {\n\t\treturn find();\n\t}\n\n}\n");
		this.panel = new FindingsPanel(new SourceCode(new SourceFiles(this.project), "idea"), List.of("N+1", "Slow"),
				this.digests, null);
	}

	@Test
	void summarySaysHowManyAndWhatTheySave() {
		assertThat(this.panel.summary(request(nPlusOne(), held())))
			.isEqualTo(new PanelSummary("2, saves 90 ms", Severity.CRITICAL));
		assertThat(this.panel.summary(request())).isEqualTo(PanelSummary.of("none"));
	}

	@Test
	void markCountsWhatIsOnTheBadgeOnly() {
		Finding small = Finding.of("n-plus-one", Severity.CRITICAL, "3 queries").notOnBadge().build();
		assertThat(this.panel.summary(request(small)).severity()).isNull();
	}

	@Test
	void cardHasAllThatTheTemplateReads() {
		FindingView card = this.panel.view(request(nPlusOne(), held())).findings().get(0);
		assertThat(card.number()).isEqualTo(1);
		assertThat(card.cost()).isEqualTo("100 ms");
		assertThat(card.places().get(0).text()).isEqualTo("OrderController.list (OrderController.java:6)");
		assertThat(card.places().get(0).href()).isNotNull();
		assertThat(card.now()).containsExactly(new FindingView.Now("Queries", "10"));
		assertThat(card.after()).containsExactly(new FindingView.After("Queries", "10", "1"));
		assertThat(card.confidence()).isEqualTo("estimated");
		assertThat(card.richTitle()).containsExactly(new Rich("10 queries load ", false),
				new Rich("Order.customer", true), new Rich(" one by one", false));
		assertThat(card.cures()).extracting(FindingView.CureView::name).containsExactly("Annotation", "Batch size");
		assertThat(card.cures().get(0).diffs().get(0).place().text()).isEqualTo("OrderController.java:5");
	}

	@Test
	void forecastIsShownWhereNoFactTellsIt() {
		Finding finding = Finding.of("slow", Severity.WARNING, "Slow")
			.cost(Cost.ofTime(100 * MILLI))
			.forecast(new Forecast(0, 5 * MILLI, 0, Forecast.Confidence.PLANNED), "By the plan.")
			.build();
		FindingView card = this.panel.view(request(finding)).findings().get(0);
		assertThat(card.now()).containsExactly(new FindingView.Now("Time", "100 ms"));
		assertThat(card.after()).containsExactly(new FindingView.After("Time", "100 ms", "5.0 ms"));
		assertThat(card.confidence()).isEqualTo("planned");
	}

	@Test
	void whatCostsTheRequestNothingHasNoShare() {
		FindingsView view = this.panel.view(request(nPlusOne(), held()));
		assertThat(view.shares()).extracting(FindingsView.Share::number).containsExactly(1);
		FindingView card = view.findings().get(1);
		assertThat(card.cost()).isEqualTo("190 ms");
		assertThat(card.costNote()).isEqualTo("connection");
		assertThat(card.after()).isEmpty();
	}

	@Test
	void totalIsSaidOnlyIfSomethingIsForecast() {
		assertThat(this.panel.view(request(held())).allFixed()).isNull();
		assertThat(this.panel.view(request(nPlusOne())).allFixed()).extracting("queriesNow", "queriesAfter")
			.containsExactly("10 queries", "1");
	}

	@Test
	void savingThatTwoFindingsShareIsCountedOnce() {
		assertThat(this.panel.view(request(nPlusOne(), nPlusOne())).allFixed()).extracting("queriesNow", "queriesAfter")
			.containsExactly("10 queries", "1");
		assertThat(this.panel.summary(request(nPlusOne(), nPlusOne())).note()).isEqualTo("2, saves 90 ms");
	}

	@Test
	void cardsAreRenderedClosed() {
		String html = render(this.panel.view(request(nPlusOne(), held())));
		assertThat(html)
			.contains("10 queries load ", "<code>Order.customer</code>", "data-query=\"1\"", "data-go=\"1\"",
					"everything else")
			.doesNotContain("Not when", "class=\"code diff\"", "<th:block", "th:");
	}

	@Test
	void bodyOfACardIsAPart() {
		Object card = this.panel.findPart(request(nPlusOne(), held()), List.of("1"), Map.of()).orElseThrow();
		assertThat(new ThymeleafPanelRenderer().render(this.panel, "card", card).orElseThrow())
			.contains("class=\"label estimated\"", "<span class=\"sign\">+</span>", "data-copy-from=\"1/markdown\"",
					"Not when", "<code>customer</code>")
			.doesNotContain("<th:block", "th:");
	}

	@Test
	void fiftyCardsAreLessThan75Kilobytes() {
		Finding[] many = IntStream.range(0, 50).mapToObj((number) -> nPlusOne()).toArray(Finding[]::new);
		assertThat(render(this.panel.view(request(many)))).contains("data-number=\"50\"").hasSizeLessThan(75_000);
	}

	@Test
	void nothingFoundSaysWhatWasLookedFor() {
		assertThat(render(this.panel.view(request()))).contains("Nothing found", "10 queries", "N+1", "Slow")
			.doesNotContain("class=\"cards\"");
	}

	@Test
	void markdownHasAllButTheValues() {
		String markdown = text("1", "markdown");
		assertThat(markdown).startsWith("## 10 queries load `Order.customer` one by one\n")
			.contains("10 queries", "OrderController.list (OrderController.java:6)", "- Queries: 10 → 1",
					"Expected after (estimated)", "```diff\n", "+ \t@EntityGraph", "Not when:\n- ", "return find();",
					"Statement, 10 times:\n```sql\nselect * from customer where name = ? and id = ?",
					"Or: Change: Batch size")
			.doesNotContain("'Ada'", "4711");
	}

	@Test
	void promptAsksForTheChange() {
		assertThat(text("1", "prompt")).startsWith("In this Spring Boot application, fix one performance problem")
			.contains("Order.customer")
			.contains("say how you checked it");
	}

	@Test
	void requestIsHandedOverWithAllFindings() {
		assertThat(text("request", "markdown")).contains("## 1. 10 queries load", "## 2. A connection is held",
				"## Statements");
		assertThat(text("request", "prompt")).startsWith("In this Spring Boot application");
	}

	@Test
	void textStaysBelowItsLimitAndSaysWhatWasCut() {
		Finding[] many = IntStream.range(0, 100).mapToObj((number) -> nPlusOne()).toArray(Finding[]::new);
		Object part = this.panel.findPart(request(many), List.of("request", "prompt"), Map.of()).orElseThrow();
		assertThat(((TextView) part).text()).hasSizeLessThanOrEqualTo(12_000)
			.contains("Left out, to stay below")
			.endsWith("say how you checked it.\n");
	}

	@Test
	void whatIsNotThereIsEmpty() {
		for (List<String> path : List.of(List.of("3", "markdown"), List.of("1", "html"), List.of("3"),
				List.of("x", "prompt"))) {
			assertThat(this.panel.findPart(request(nPlusOne(), held()), path, Map.of())).as(path.toString()).isEmpty();
		}
	}

	@Test
	void requestIsPinnedForTheNextRun() {
		InspectedRequest before = request(nPlusOne(), held());
		InspectedRequest after = request(held());
		this.digests.add(before);
		assertThat(this.panel.view(before).baseline()).isNull();
		assertThat(pin(before).text()).startsWith("Pinned as the baseline of ").contains("open it again");
		assertThat(this.panel.view(before).baseline()).extracting("kind").isEqualTo("baseline");
		assertThat(pin(before).kind()).isEqualTo("baseline");
		this.digests.add(later(after));
		FindingsView view = this.panel.view(later(after));
		assertThat(view.baseline()).extracting("text")
			.asString()
			.startsWith("Since the baseline of ")
			.contains("queries 10, SQL 100 ms", "findings resolved: 1, new: 0, still there: 1");
		assertThat(render(view)).contains("data-compare>Compare</button>");
		assertThat(this.panel.view(before).baseline()).extracting("kind").isEqualTo("baseline");
	}

	@Test
	void requestThatIsNotKeptIsNotPinned() {
		assertThat(pin(request(held())).text()).startsWith("Not pinned: ");
		assertThat(this.panel.perform(request(), List.of("other"), Map.of())).isEmpty();
	}

	private BaselineView pin(InspectedRequest request) {
		return (BaselineView) this.panel.perform(request, List.of("baseline"), Map.of()).orElseThrow();
	}

	private static InspectedRequest later(InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		return new InspectedRequest(
				new RecordedRequest("later", Instant.EPOCH.plusSeconds(60), request.duration(), request.exchange(),
						request.queries(), request.events(), request.dropped(), request.droppedEvents()),
				inspected.findings());
	}

	private String text(String which, String form) {
		return ((TextView) this.panel.findPart(request(nPlusOne(), held()), List.of(which, form), Map.of())
			.orElseThrow()).text();
	}

	private String render(FindingsView view) {
		return new ThymeleafPanelRenderer().render(this.panel, "findings", view).orElseThrow();
	}

	private static Finding nPlusOne() {
		return Finding.of("n-plus-one", Severity.CRITICAL, "10 queries load `Order.customer` one by one")
			.subject("shop.Order.customer")
			.explanation("Each order loads its `customer`.")
			.place(new Place("OrderController.list (OrderController.java:6)", "shop.OrderController", "list",
					"OrderController.java", 6))
			.fact("Queries", "10", "1")
			.queries(request().request().queries())
			.cost(new Cost(10, 100 * MILLI, 10, 0))
			.forecast(Forecast.estimated(1, 10 * MILLI, 10), "Ten round trips become one.")
			.notWhen("The customers are in the second-level cache.")
			.cure("Annotation", "Loads both at once.",
					Change.annotate("shop.OrderController", "list", "@EntityGraph(\"customer\")"))
			.cure("Batch size", "Fewer, not one.", Change.property("hibernate.default_batch_fetch_size", "50"))
			.build();
	}

	private static Finding held() {
		return Finding.of("held-connection", Severity.WARNING, "A connection is held for 190 ms")
			.cost(Cost.ofConnection(190 * MILLI))
			.build();
	}

	private static InspectedRequest request(Finding... findings) {
		Recording recording = new Recorder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of("shop"), List.of()))
			.start();
		String sql = "select * from customer where name = 'Ada' and id = 4711";
		IntStream.range(0, 10)
			.forEach((number) -> recording
				.begin("main", new SqlStatement(sql, "customer", StatementKind.SELECT, List.of(), sql.length()))
				.executed(10 * MILLI, -1));
		List<RecordedRequest> finished = new ArrayList<>();
		recording.finish(HttpExchange.none(), finished::add);
		return new InspectedRequest(finished.get(0), List.of(findings));
	}

}
