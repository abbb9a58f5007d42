package io.github.springdebugtoolbar.ui.panel.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.PhaseEvent;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.TransactionEvent;
import io.github.springdebugtoolbar.recording.TransactionEvent.Outcome;
import io.github.springdebugtoolbar.recording.TransactionEvent.Suspension;
import io.github.springdebugtoolbar.ui.panel.sql.WaterfallView.Lane;
import io.github.springdebugtoolbar.ui.panel.sql.WaterfallView.Phase;
import io.github.springdebugtoolbar.ui.panel.sql.WaterfallView.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Waterfall}. All times are in milliseconds.
 */
class WaterfallTests {

	private final List<Query> queries = new ArrayList<>();

	private final List<RecordedEvent> events = new ArrayList<>();

	private final List<DroppedQueries> dropped = new ArrayList<>();

	private String id = "run-1";

	private int duration = 1000;

	@Test
	void statementIsReadAfterItRan() {
		query("select a from orders", 100, 40, 20);
		assertThat(spans("select orders")).extracting(Span::kind, Span::at, Span::end, Span::query)
			.containsExactly(tuple(Stretch.Kind.EXECUTE, 100.0, 140.0, 1), tuple(Stretch.Kind.FETCH, 140.0, 160.0, 1));
	}

	@Test
	void whatCannotBeToldApartIsJoinedAndAFinerLookTellsIt() {
		for (int i = 0; i < 100; i++) {
			query("select a from orders", 100 + i, 1, 0);
		}
		Span span = spans("100 × select orders").get(0);
		assertThat(span.count()).isEqualTo(100);
		assertThat(span.took()).isEqualTo(100.0);
		assertThat(span.at()).isEqualTo(100.0);
		assertThat(span.end()).isEqualTo(200.0);
		assertThat(view().merged()).isTrue();
		WaterfallView finer = view(Map.of("from", "99.5", "to", "109.5"));
		assertThat(lane(finer, "100 × select orders").spans()).extracting(Span::count).hasSize(10).containsOnlyNulls();
		assertThat(finer.merged()).isFalse();
	}

	@Test
	void longStatementsInARowStayThemselves() {
		query("select a from orders", 100, 50, 0);
		query("select a from orders", 150, 50, 0);
		assertThat(spans("2 × select orders")).hasSize(2);
	}

	@Test
	void fiveThousandQueriesAreFewSpans() {
		for (int i = 0; i < 5000; i++) {
			this.queries.add(new QueryAt("select a" + i % 50 + " from orders", i * 200_000L, 100_000L).query(i + 1));
		}
		List<Lane> lanes = view().lanes();
		assertThat(lanes).extracting(Lane::name).endsWith("45 other statements");
		assertThat(lanes.stream().mapToInt((lane) -> lane.spans().size()).sum()).isBetween(10, 4_000);
		assertThat(lanes.get(lanes.size() - 1).spans()).extracting(WaterfallTests::number)
			.satisfies((numbers) -> assertThat(numbers.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4500));
	}

	@Test
	void shortStatementsFarFromEachOtherStayThemselves() {
		query("select a from orders", 100, 1, 0);
		query("select a from orders", 500, 1, 0);
		assertThat(spans("2 × select orders")).extracting(Span::at).containsExactly(100.0, 500.0);
	}

	@Test
	void statementsOfOneTableAreToldApart() {
		query("select min(o1_0.total) from orders o1_0", 10, 10, 0);
		query("select max(o1_0.total) from orders o1_0", 30, 20, 0);
		assertThat(view().lanes()).extracting(Lane::name)
			.endsWith("select max(total) from orders o1_0", "select min(total) from orders o1_0");
	}

	@Test
	void failedStatementIsToldFromOthers() {
		this.queries.add(new QueryAt("select a from orders", 1_000_000, 1_000_000).failing().query(1));
		assertThat(spans("select orders")).extracting(Span::kind).containsExactly(Stretch.Kind.FAILED);
	}

	@Test
	void failedStatementIsNotJoinedWithOthers() {
		query("select a from orders", 100, 1, 0);
		this.queries.add(new QueryAt("select a from orders", 101_000_000, 1_000_000).failing().query(2));
		query("select a from orders", 102, 1, 0);
		assertThat(spans("3 × select orders")).extracting(Span::kind)
			.containsExactly(Stretch.Kind.EXECUTE, Stretch.Kind.FAILED, Stretch.Kind.EXECUTE);
	}

	@Test
	void threadsHaveTheirOwnLanes() {
		query("select a from orders", 100, 50, 0);
		this.queries.add(new QueryAt("select a from orders", 120_000_000, 50_000_000).on("task-1").query(2));
		assertThat(view().lanes()).extracting(Lane::name)
			.contains("select orders · main", "select orders · task-1", "Transactions · main", "Transactions · task-1");
		assertThat(spans("Not in SQL")).extracting(Span::at, Span::end)
			.containsExactly(tuple(0.0, 100.0), tuple(170.0, 1000.0));
	}

	@Test
	void connectionThatIsNotGotIsWaitedForInVain() {
		connection(ConnectionEvent.Kind.ACQUIRE_FAILED, "", "", 10, 30);
		assertThat(spans("Connection")).extracting(Span::kind, Span::note)
			.containsExactly(tuple(Stretch.Kind.WAIT, "no connection"));
	}

	@Test
	void rollbackToASavepointIsARollback() {
		transaction("shop.OrderService.place", 0, 10, 200, Outcome.COMMITTED);
		connection(ConnectionEvent.Kind.ROLLBACK_TO_SAVEPOINT, "#1", "step", 50, 3);
		assertThat(spans("Transactions")).extracting(Span::kind, Span::at)
			.containsExactly(tuple(Stretch.Kind.TRANSACTION, 10.0), tuple(Stretch.Kind.ROLLBACK, 50.0));
	}

	@Test
	void connectionIsWaitedForAndHeld() {
		connection(ConnectionEvent.Kind.ACQUIRE, "#1", "", 10, 20);
		connection(ConnectionEvent.Kind.HOLD, "#1", "", 30, 100);
		connection(ConnectionEvent.Kind.SAVEPOINT, "#1", "step", 40, 0);
		query("select a from orders", 50, 25, 0);
		assertThat(spans("#1")).extracting(Span::kind, Span::at, Span::end)
			.containsExactly(tuple(Stretch.Kind.HELD, 30.0, 130.0), tuple(Stretch.Kind.WAIT, 10.0, 30.0),
					tuple(Stretch.Kind.MARK, 40.0, 40.0));
		assertThat(spans("#1").get(0).text()).isEqualTo("held 100 ms, 75 ms without SQL");
		assertThat(spans("#1").get(2).note()).isEqualTo("savepoint step");
	}

	@Test
	void connectionThatIsNotGivenBackIsHeldToTheEnd() {
		connection(ConnectionEvent.Kind.ACQUIRE, "#1", "", 10, 20);
		assertThat(spans("#1").get(0)).returns(30.0, Span::at)
			.returns(1000.0, Span::end)
			.returns("not given back, held 970 ms, 970 ms without SQL", Span::text);
	}

	@Test
	void dataSourcesAreToldApart() {
		connection(ConnectionEvent.Kind.HOLD, "#1", "", 30, 100);
		this.events.add(new ConnectionEvent(ConnectionEvent.Kind.HOLD, "reporting", "#1", "", 0, 5_000_000, "main"));
		assertThat(view().lanes()).extracting(Lane::name).contains("#1 · db", "#1 · reporting");
	}

	@Test
	void transactionIsABandWithItsCommit() {
		transaction("shop.OrderService.place", 0, 100, 100, Outcome.COMMITTED);
		this.queries.add(new QueryAt("select a from orders", 110_000_000, 1_000_000).in("#1/1").query(1));
		connection(ConnectionEvent.Kind.COMMIT, "#1", "", 190, 8);
		List<Span> spans = spans("Transactions");
		assertThat(spans).extracting(Span::kind).containsExactly(Stretch.Kind.TRANSACTION, Stretch.Kind.COMMIT);
		assertThat(spans.get(0)).returns("OrderService.place", Span::text)
			.returns("1 query, committed in 10 ms", Span::note);
	}

	@Test
	void innerTransactionHasItsOwnLane() {
		this.events.add(new TransactionEvent("a.B.outer", "tm", false, "SERIALIZABLE", true, 0, Outcome.ROLLED_BACK,
				null, 0, 0, 5_000_000, 100_000_000, List.of(new Suspension(20_000_000, 30_000_000)), "main"));
		transaction("a.B.inner", 1, 20, 30, Outcome.COMMITTED);
		connection(ConnectionEvent.Kind.COMMIT, "#2", "", 45, 2);
		assertThat(spans("Transactions")).extracting(Span::text, Span::note)
			.containsExactly(tuple("B.outer, read only",
					"0 queries, rolled back in 5.0 ms, isolation serializable, suspended 30 ms"));
		assertThat(spans("Inner transactions")).extracting(Span::kind)
			.containsExactly(Stretch.Kind.TRANSACTION, Stretch.Kind.COMMIT);
	}

	@Test
	void queriesOutsideOfATransactionAreMarked() {
		query("select a from orders", 100, 10, 0);
		query("select b from orders", 200, 10, 0);
		assertThat(spans("Transactions")).extracting(Span::kind, Span::at, Span::end, Span::note)
			.containsExactly(tuple(Stretch.Kind.AUTO, 100.0, 210.0, "2 queries"));
	}

	@Test
	void transactionOfNoManagerIsABandOfItsQueries() {
		this.queries.add(new QueryAt("select a from orders", 110_000_000, 1_000_000).in("#1/1").query(1));
		assertThat(spans("Transactions")).extracting(Span::kind, Span::text)
			.containsExactly(tuple(Stretch.Kind.TRANSACTION, "transaction without a manager"));
	}

	@Test
	void transactionsOfNoManagerInARowAreToldApart() {
		this.queries.add(new QueryAt("select a from orders", 110_000_000, 1_000_000).in("#1/1").query(1));
		this.queries.add(new QueryAt("select a from orders", 210_000_000, 1_000_000).in("#1/2").query(2));
		assertThat(spans("Transactions")).extracting(Span::at, Span::end)
			.containsExactly(tuple(110.0, 111.0), tuple(210.0, 211.0));
	}

	@Test
	void gapsHaveTheNameOfWhatRan() {
		phase(PhaseEvent.Kind.REQUEST, "/orders", 10, 980);
		phase(PhaseEvent.Kind.HANDLER, "OrderController.list", 50, 150);
		phase(PhaseEvent.Kind.VIEW, "orders/list", 200, 700);
		query("select a from orders", 100, 50, 0);
		assertThat(spans("Not in SQL")).extracting(Span::text, Span::at, Span::end)
			.containsExactly(tuple("other", 0.0, 10.0), tuple("filters", 10.0, 50.0),
					tuple("OrderController.list", 50.0, 100.0), tuple("OrderController.list", 150.0, 200.0),
					tuple("view orders/list", 200.0, 900.0), tuple("filters", 900.0, 990.0),
					tuple("other", 990.0, 1000.0));
	}

	@Test
	void phasesAddUpToTheRequest() {
		phase(PhaseEvent.Kind.REQUEST, "/orders", 10, 400);
		phase(PhaseEvent.Kind.HANDLER, "OrderController.list", 50, 150);
		phase(PhaseEvent.Kind.ASYNC_WAIT, "", 410, 300);
		phase(PhaseEvent.Kind.ASYNC, "/orders", 710, 200);
		query("select a from orders", 100, 50, 0);
		List<Phase> phases = view().phases();
		assertThat(phases).containsExactly(new Phase("other", 100, 0), new Phase("filters", 250, 0),
				new Phase("OrderController.list", 150, 50), new Phase("waiting for the result", 300, 0),
				new Phase("filters and servlet", 200, 0));
		assertThat(phases.stream().mapToDouble(Phase::millis).sum()).isEqualTo(1000);
	}

	@Test
	void callOfAnotherServiceIsNamed() {
		phase(PhaseEvent.Kind.HANDLER, "OrderController.list", 0, 1000);
		phase(PhaseEvent.Kind.CALL, "GET inventory.example/stock", 200, 300);
		assertThat(spans("Not in SQL")).extracting(Span::text, Span::at, Span::end)
			.containsExactly(tuple("OrderController.list", 0.0, 200.0),
					tuple("HTTP GET inventory.example/stock", 200.0, 500.0),
					tuple("OrderController.list", 500.0, 1000.0));
	}

	@Test
	void manySmallGapsAreOneThatSaysSo() {
		phase(PhaseEvent.Kind.VIEW, "orders/list", 0, 1000);
		for (int i = 0; i < 100; i++) {
			query("select a from orders", i * 10, 8, 0);
		}
		assertThat(spans("Not in SQL")).extracting(Span::text, Span::count, Span::millis)
			.containsExactly(tuple("view orders/list: 200 ms in 100 gaps", 100, 200.0));
	}

	@Test
	void largeGapAmongManySmallOnesIsItsOwn() {
		phase(PhaseEvent.Kind.VIEW, "orders/list", 0, 1000);
		for (int i = 0; i < 20; i++) {
			query("select a from orders", 2 + i * 10, 8, 0);
		}
		assertThat(spans("Not in SQL")).extracting(Span::text, Span::at, Span::end)
			.containsExactly(tuple("view orders/list: 40 ms in 20 gaps", 0.0, 192.0),
					tuple("view orders/list", 200.0, 1000.0));
	}

	@Test
	void smallGapBetweenLargeOnesIsNoneOfMany() {
		phase(PhaseEvent.Kind.VIEW, "orders/list", 0, 1000);
		for (int start : List.of(0, 10, 20, 30, 40, 50, 60, 70, 80, 300, 310)) {
			query("select a from orders", start, 8, 0);
		}
		assertThat(spans("Not in SQL")).extracting(Span::text, Span::at, Span::end)
			.containsExactly(tuple("view orders/list: 16 ms in 8 gaps", 8.0, 80.0),
					tuple("view orders/list", 88.0, 300.0), tuple("view orders/list", 308.0, 310.0),
					tuple("view orders/list", 318.0, 1000.0));
	}

	@Test
	void eachPhaseIsNamedByWhatItDoes() {
		phase(PhaseEvent.Kind.EXCEPTION, "OrderNotFoundException", 100, 100);
		phase(PhaseEvent.Kind.SERIALIZATION, "OrderView", 300, 100);
		phase(PhaseEvent.Kind.FORWARD, "/orders/none", 500, 100);
		phase(PhaseEvent.Kind.ERROR, "/error", 700, 100);
		assertThat(spans("Not in SQL")).extracting(Span::text)
			.containsExactly("other", "handling OrderNotFoundException", "other", "writing OrderView", "other",
					"forward to /orders/none", "other", "error page /error", "other");
	}

	@Test
	void callsBeyondALimitBelongToWhatCalled() {
		for (int i = 0; i < 250; i++) {
			phase(PhaseEvent.Kind.CALL, "GET inventory.example/" + i, i * 4, 2);
		}
		assertThat(view().phases()).filteredOn((phase) -> phase.name().startsWith("HTTP ")).hasSize(200);
	}

	@Test
	void statementWithinAnotherOneMakesNoGap() {
		query("select a from orders", 100, 200, 0);
		this.queries.add(new QueryAt("select b from items", 150_000_000, 10_000_000).on("other").query(2));
		assertThat(spans("Not in SQL")).extracting(Span::at, Span::end)
			.containsExactly(tuple(0.0, 100.0), tuple(300.0, 1000.0));
	}

	@Test
	void switchThatTakesNoTimeMakesNoGap() {
		this.events
			.add(new ConnectionEvent(ConnectionEvent.Kind.READ_ONLY, "db", "#1", "true", 500_000_000, 10_000, "main"));
		assertThat(spans("Not in SQL")).extracting(Span::at, Span::end).containsExactly(tuple(0.0, 1000.0));
	}

	@Test
	void workAfterTheResponseMakesThePictureLonger() {
		query("select a from orders", 1200, 50, 0);
		assertThat(view().end()).isEqualTo(1250.0);
	}

	@Test
	void whatBelongsToNoRequestBeginsWithItsFirstQuery() {
		this.id = RecordedRequest.UNATTRIBUTED;
		query("select a from orders", 900_000, 50, 0);
		WaterfallView view = view();
		assertThat(view).returns(900_000.0, WaterfallView::at).returns(900_050.0, WaterfallView::end);
		assertThat(view.phases()).isEmpty();
		assertThat(view.lanes()).extracting(Lane::name).containsExactly("Transactions", "select orders");
	}

	@Test
	void nothingTakesNoTime() {
		this.duration = 0;
		query("select a from orders", 0, 0, 0);
		assertThat(view().end()).isGreaterThanOrEqualTo(view().at());
		assertThat(spans("select orders")).hasSize(1);
	}

	@Test
	void droppedQueriesHaveNoPlaceOnTheClock() {
		query("select a from orders", 10, 10, 0);
		this.dropped.add(new DroppedQueries("db", Requests.statement("select b from items"), 7, 50_000_000));
		assertThat(view().lanes()).extracting(Lane::name)
			.containsExactly("Not in SQL", "Transactions", "select orders");
	}

	@Test
	void wrongWindowIsTheWhole() {
		query("select a from orders", 10, 10, 0);
		assertThat(view(Map.of("from", "x", "to", "-1"))).isEqualTo(view());
		assertThat(view(Map.of("from", "20", "to", "5"))).isEqualTo(view());
	}

	private WaterfallView view() {
		return view(Map.of());
	}

	private WaterfallView view(Map<String, String> parameters) {
		RecordedRequest request = new RecordedRequest(this.id, Instant.EPOCH, Duration.ofMillis(this.duration),
				HttpExchange.none(), this.queries, this.events, this.dropped, 0);
		return new Waterfall(request, QueryGroups.of(request, 100_000_000), parameters).view();
	}

	private List<Span> spans(String lane) {
		return lane(view(), lane).spans();
	}

	private static Lane lane(WaterfallView view, String name) {
		assertThat(view.lanes()).extracting(Lane::name).contains(name);
		return view.lanes().stream().filter((lane) -> lane.name().equals(name)).findFirst().orElseThrow();
	}

	private static int number(Span span) {
		return (span.count() != null) ? span.count() : 1;
	}

	private void query(String sql, int start, int execute, int fetch) {
		this.queries
			.add(new QueryAt(sql, start * 1_000_000L, execute * 1_000_000L, fetch * 1_000_000L, null, "main", null)
				.query(this.queries.size() + 1));
	}

	private void connection(ConnectionEvent.Kind kind, String name, String detail, int start, int duration) {
		this.events
			.add(new ConnectionEvent(kind, "db", name, detail, start * 1_000_000L, duration * 1_000_000L, "main"));
	}

	private void transaction(String name, int depth, int start, int duration, Outcome outcome) {
		this.events.add(new TransactionEvent(name, "tm", false, null, false, depth, outcome, null, start * 1_000_000L,
				0, 10_000_000, duration * 1_000_000L, List.of(), "main"));
	}

	private void phase(PhaseEvent.Kind kind, String name, int start, int duration) {
		this.events.add(new PhaseEvent(kind, name, start * 1_000_000L, duration * 1_000_000L, "main"));
	}

	private record QueryAt(String sql, long start, long execute, long fetch, @Nullable String transaction,
			String thread, @Nullable QueryError error) {

		QueryAt(String sql, long start, long execute) {
			this(sql, start, execute, 0, null, "main", null);
		}

		QueryAt on(String thread) {
			return new QueryAt(this.sql, this.start, this.execute, this.fetch, this.transaction, thread, this.error);
		}

		QueryAt in(String transaction) {
			return new QueryAt(this.sql, this.start, this.execute, this.fetch, transaction, this.thread, this.error);
		}

		QueryAt failing() {
			return new QueryAt(this.sql, this.start, this.execute, this.fetch, this.transaction, this.thread,
					new QueryError("42000", 1, "wrong"));
		}

		Query query(int number) {
			return new Query(number, "db", Requests.statement(this.sql), Arrays.asList(), number, 0, this.start,
					this.execute, -1, this.fetch, 1, "#1", this.transaction, this.thread, this.error, CallSite.UNKNOWN);
		}

	}

}
