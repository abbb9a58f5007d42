package io.github.springdebugtoolbar.ui.panel.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.history.DigestFile;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.InMemoryRequestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.panel.history.CompareView.Found;
import io.github.springdebugtoolbar.ui.panel.history.LinesView.Count;
import io.github.springdebugtoolbar.ui.panel.history.LinesView.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link HistoryPanel}.
 */
class HistoryPanelTests {

	private static final Instant RUN = Instant.now();

	private final DigestFile file;

	private final DigestHistory digests;

	private final RequestHistory requests = new InMemoryRequestHistory(100, 1_000_000);

	private final HistoryPanel panel;

	HistoryPanelTests(@TempDir Path directory) {
		this.file = new DigestFile(directory.resolve("shop.history"));
		try (DigestHistory earlier = new DigestHistory(RUN.minusSeconds(600), this.file)) {
			earlier.add(request("earlier", "/orders", -300, 1_003,
					found("Order.customer", "1,000 queries load `Order.customer` one by one",
							new Cost(1_000, 1_000_000_000, 0, 0), Forecast.estimated(1, 5_000_000, 0))));
		}
		this.digests = new DigestHistory(RUN, this.file);
		this.panel = new HistoryPanel(this.digests, this.requests);
	}

	@AfterEach
	void close() {
		this.digests.close();
	}

	@Test
	void listsRequestsOfAllRunsNewestFirst() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		assertThat(this.panel.view(now).requests().lines()).extracting(Line::id).containsExactly("now", "earlier");
		assertThat(this.panel.summary(now).note()).isEqualTo("2 kept");
	}

	@Test
	void lineOfThisRun() {
		InspectedRequest now = add(request("now", "/orders", 1, 3, found("a", "A fact", Cost.NONE, null)));
		Line line = this.panel.view(now).requests().lines().get(0);
		assertThat(line.path()).isEqualTo("/orders");
		assertThat(line.run()).isNull();
		assertThat(line.current()).isTrue();
		assertThat(line.open()).isTrue();
		assertThat(line.queries()).isEqualTo("3");
		assertThat(line.sqlTime()).isEqualTo("3.0 ms");
		assertThat(line.duration()).isEqualTo("100 ms");
		assertThat(line.findings()).containsExactly(new Count("critical", 1, "1 critical"));
	}

	@Test
	void lineOfAnEarlierRunIsLabelledAndCannotBeOpened() {
		Line line = this.panel.view(add(request("now", "/orders", 1, 3))).requests().lines().get(1);
		assertThat(line.run()).startsWith("earlier run, ");
		assertThat(line.open()).isFalse();
		assertThat(line.current()).isFalse();
	}

	@Test
	void saysWhereTheRequestsAreKept() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		assertThat(this.panel.view(now).file()).endsWith("shop.history");
		assertThat(html(this.panel.view(now))).contains("are kept for the next run").doesNotContain("Nothing is kept");
		try (DigestHistory none = new DigestHistory(RUN, null)) {
			HistoryPanel forgetful = new HistoryPanel(none, this.requests);
			assertThat(html(forgetful.view(now))).contains("Nothing is kept for the next run",
					"debug-toolbar.history.file");
		}
	}

	@Test
	void filtersAndSearches() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		add(request("products", "/products", 2, 3));
		assertThat(lines(now, Map.of("search", "PROD"))).containsExactly("products");
		assertThat(lines(now, Map.of("show", "found"))).containsExactly("earlier");
		assertThat(lines(now, Map.of("show", "failed"))).isEmpty();
		assertThat(lines(now, Map.of("show", "fetch"))).isEmpty();
		assertThat(lines(now, Map.of("show", "page"))).hasSize(3);
	}

	@Test
	void longListsHavePages() {
		InspectedRequest now = add(request("now", "/orders", 0, 1));
		for (int i = 1; i < 120; i++) {
			add(request("r" + i, "/orders", i, 1));
		}
		LinesView first = this.panel.view(now).requests();
		assertThat(first.lines()).hasSize(50);
		assertThat(first.range()).isEqualTo("1 to 50 of 121");
		assertThat(first.hasPrevious()).isFalse();
		assertThat(first.address(1)).isEqualTo("lines?show=all&search=&page=1");
		LinesView last = (LinesView) this.panel.findPart(now, List.of("lines"), Map.of("page", "2")).orElseThrow();
		assertThat(last.lines()).hasSize(21);
		assertThat(last.hasNext()).isFalse();
		assertThat(html(last)).contains("101 to 121 of 121");
	}

	@Test
	void comparesWithTheEarlierRunByItself() {
		CompareView view = (CompareView) compare(add(request("now", "/orders", 1, 3)), Map.of());
		assertThat(view.before().id()).isEqualTo("earlier");
		assertThat(view.after().id()).isEqualTo("now");
		assertThat(view.resolved()).extracting(Found::title)
			.containsExactly("1,000 queries load `Order.customer` one by one");
		CompareView.Expected expected = Objects.requireNonNull(view.expected());
		assertThat(expected.text())
			.isEqualTo("Expected with finding 1 fixed: 4 queries, about 8.0 ms of SQL. Measured: 3 queries, 3.0 ms.");
		assertThat(expected.met()).isTrue();
		assertThat(view.metrics()).extracting(Metric::name, Metric::beforeText, Metric::afterText, Metric::change)
			.contains(tuple("Queries", "1,003", "3", "−99 %"));
	}

	@Test
	void comparesTheTwoThatAreNamed() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		add(request("products", "/products", 2, 3));
		CompareView view = (CompareView) compare(now, Map.of("before", "products", "after", "earlier"));
		assertThat(view.before().path()).isEqualTo("/products");
		assertThat(view.after().path()).isEqualTo("/orders");
		assertThat(view.added()).hasSize(1);
		assertThat(view.expected()).isNull();
	}

	@Test
	void comparesTwoInTheOrderOfTheirTime() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		CompareView view = (CompareView) compare(now, Map.of("ids", "now,earlier"));
		assertThat(view.before().id()).isEqualTo("earlier");
		assertThat(view.after().id()).isEqualTo("now");
		assertThat(html(compare(now, Map.of("ids", "now,gone")))).contains("no longer kept");
	}

	@Test
	void saysThatThereIsNothingToCompareWith() {
		InspectedRequest first = add(request("first", "/products", 1, 3));
		assertThat(this.panel.view(first).comparable()).isFalse();
		assertThat(html(compare(first, Map.of("", "")))).contains("Nothing to compare with");
		assertThat(html(compare(first, Map.of("before", "gone")))).contains("no longer kept");
	}

	@Test
	void comparisonIsRenderedWithCodeInTitlesAndWithoutMarkupOfTheApplication() {
		add(request("bad", "/<b>", 1, 1, found("x", "A `<i>` in `code` and <u>text</u>", Cost.NONE, null)));
		InspectedRequest now = add(request("now", "/<b>", 2, 1));
		assertThat(html(compare(now, Map.of()))).contains("/&lt;b&gt;", "<code>&lt;i&gt;</code>", "&lt;u&gt;text")
			.doesNotContain("<b>", "<i>", "<u>");
	}

	@Test
	void comparisonIsCopiedAsMarkdown() {
		CompareView view = (CompareView) compare(add(request("now", "/orders", 1, 3)), Map.of());
		assertThat(view.markdown()).startsWith("### GET /orders (")
			.contains("Expected with finding 1 fixed", "| Queries | 1,003 | 3 | −99 % |",
					"**1 resolved**\n\n- critical: 1,000 queries load `Order.customer` one by one",
					"| `` select ? \\|\\| x from orders `` | fewer | 1,003 → 3 |")
			.doesNotContain("still there");
	}

	@Test
	void pinsTheBaselineAndStaysWhereItIs() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		add(request("other", "/orders", 2, 3));
		add(request("products", "/products", 3, 3));
		Map<String, String> filter = Map.of("search", "orders");
		LinesView pinned = (LinesView) this.panel.perform(now, List.of("pin", "other"), filter).orElseThrow();
		assertThat(pinned.lines()).extracting(Line::id, Line::pinned)
			.containsExactly(tuple("other", true), tuple("now", false), tuple("earlier", false));
		assertThat(((CompareView) compare(now, Map.of())).before().id()).isEqualTo("other");
		assertThat(html(pinned)).contains("aria-pressed=\"true\"",
				"data-post=\"pin/other?show=all&amp;search=orders&amp;page=0\"");
		LinesView again = (LinesView) this.panel.perform(now, List.of("pin", "other"), filter).orElseThrow();
		assertThat(again.lines()).noneMatch(Line::pinned);
	}

	@Test
	void otherPartsAndActionsDoNotExist() {
		InspectedRequest now = add(request("now", "/orders", 1, 3));
		assertThat(this.panel.perform(now, List.of("pin", "gone"), Map.of())).isEmpty();
		assertThat(this.panel.perform(now, List.of("delete", "now"), Map.of())).isEmpty();
		assertThat(this.panel.findPart(now, List.of("pin", "now"), Map.of())).isEmpty();
		assertThat(this.digests.isPinned("now")).isFalse();
	}

	private List<String> lines(InspectedRequest request, Map<String, String> parameters) {
		LinesView view = (LinesView) this.panel.findPart(request, List.of("lines"), parameters).orElseThrow();
		return view.lines().stream().map(Line::id).toList();
	}

	private Object compare(InspectedRequest request, Map<String, String> parameters) {
		return this.panel.findPart(request, List.of("compare"), parameters).orElseThrow();
	}

	private String html(Object view) {
		String template = (view instanceof Fragment fragment) ? fragment.template() : "history";
		return new ThymeleafPanelRenderer().render(this.panel, template, view).orElseThrow();
	}

	private InspectedRequest add(InspectedRequest request) {
		this.digests.add(request);
		this.requests.add(request);
		return request;
	}

	private static Finding found(String subject, String title, Cost cost, @Nullable Forecast forecast) {
		var builder = Finding.of("n-plus-one", Severity.CRITICAL, title).subject(subject).cost(cost);
		return ((forecast != null) ? builder.forecast(forecast, "") : builder).build();
	}

	private static InspectedRequest request(String id, String path, int second, int queries, Finding... findings) {
		SqlStatement statement = new SqlStatement("select 'a' || x from orders", "f", StatementKind.SELECT, List.of(),
				27);
		List<Query> all = new ArrayList<>();
		for (int i = 1; i <= queries; i++) {
			all.add(new Query(i, "main", statement, List.of(), i, 0, 0, 1_000_000, -1, 0, 1, "#1", null, "t", null,
					CallSite.UNKNOWN));
		}
		HttpExchange exchange = new HttpExchange(HttpExchange.Kind.PAGE, "GET", path, path, null, null, 200, null, 0,
				List.of(), List.of(), List.of(), List.of(), List.of(), null);
		return new InspectedRequest(new RecordedRequest(id, RUN.plusSeconds(second), Duration.ofMillis(100), exchange,
				all, List.of(), List.of(), 0), List.of(findings));
	}

}
