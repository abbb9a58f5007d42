package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.schema.TableSchema;
import io.github.springdebugtoolbar.sql.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutomaticPlans}, {@link WorstStatements} and {@link PlanMemory}.
 */
class AutomaticPlansTests {

	private static final PlanLimits LIMITS = new PlanLimits(2, Duration.ofMillis(50), 3);

	private final Statements statements = new Statements(10_000);

	private final AtomicInteger asked = new AtomicInteger();

	private final List<String> threads = new ArrayList<>();

	private final AutomaticPlans plans = new AutomaticPlans(
			new Explainer(new QueryReplay(new H2Connections(), new SecretNames(List.of()), Duration.ofSeconds(5))),
			LIMITS, Clock.systemUTC());

	@AfterEach
	void close() {
		this.plans.close();
	}

	@Test
	void slowAndRepeatedReadsAreWorthAPlan() {
		RecordedRequest request = request(query(1, "select 1", 49), query(2, "select 'two' as b", 50),
				query(3, "select 3 as c", 1), query(4, "select 3 as c", 2), query(5, "select 3 as c", 1));
		assertThat(new WorstStatements(LIMITS).of(request)).extracting(Query::number).containsExactly(2, 4);
	}

	@Test
	void dearestStatementsComeFirstAndFewAreTaken() {
		RecordedRequest request = request(query(1, "select 1 as a", 60), query(2, "select 1 as b", 80),
				query(3, "select 1 as c", 70));
		assertThat(new WorstStatements(LIMITS).of(request)).extracting(Query::number).containsExactly(2, 3);
	}

	@Test
	void writesAndFailuresAreNotPlanned() {
		Query failed = failed(query(2, "select 2", 90));
		RecordedRequest request = request(query(1, "delete from item", 90), failed);
		assertThat(new WorstStatements(LIMITS).of(request)).isEmpty();
	}

	@Test
	void plansArriveByNumberOfTheQueryOnAnotherThread() throws Exception {
		Map<Integer, Plan> found = plan(request(query(7, "select x from system_range(1, 3)", 90)));
		assertThat(found).containsOnlyKeys(7);
		assertThat(found.values()).extracting(Plan::executed).containsExactly(false);
		assertThat(this.threads).containsExactly("debug-toolbar-plans");
	}

	@Test
	void samePlanIsNotAskedForTwice() throws Exception {
		plan(request(query(1, "select x from system_range(1, 3)", 90)));
		Map<Integer, Plan> found = plan(request(query(5, "select x from system_range(1, 4)", 90)));
		assertThat(found).containsOnlyKeys(5);
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void whatTheDatabaseRefusesHidesNoOther() throws Exception {
		Map<Integer, Plan> found = plan(
				request(query(1, "select * from nowhere", 99), query(2, "select x from system_range(1, 3)", 90)));
		assertThat(found).containsOnlyKeys(2);
	}

	@Test
	void nothingOfItIsRecorded() throws Exception {
		BlockingQueue<Boolean> suspended = new ArrayBlockingQueue<>(1);
		plan(request(query(1, "select x from system_range(1, 3)", 90)),
				(found) -> suspended.add(CurrentRecording.isSuspended()));
		assertThat(suspended.poll(20, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void plansMayComeUntilTheListenerHasThem() throws Exception {
		assertThat(this.plans.isPlanning("id")).isFalse();
		CountDownLatch go = new CountDownLatch(1);
		BlockingQueue<Boolean> meanwhile = new ArrayBlockingQueue<>(1);
		plan(request(query(1, "select x from system_range(1, 3)", 90)), (found) -> {
			meanwhile.add(this.plans.isPlanning("id"));
			await(go);
		});
		assertThat(meanwhile.poll(20, TimeUnit.SECONDS)).isTrue();
		go.countDown();
		BlockingQueue<Integer> next = new ArrayBlockingQueue<>(1);
		plan(request("next", query(1, "select x from system_range(1, 3)", 90)), (found) -> next.add(1));
		assertThat(next.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
		assertThat(this.plans.isPlanning("id")).isFalse();
	}

	@Test
	void whatIsForgottenIsNotWaitedFor() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		plan(request("first", query(1, "select x from system_range(1, 3)", 90)), (found) -> {
			busy.countDown();
			await(go);
		});
		await(busy);
		for (int i = 0; i <= AutomaticPlans.WAITING; i++) {
			plan(request("waiting " + i, query(1, "select 1", 1)), (found) -> {
			});
		}
		assertThat(this.plans.isPlanning("waiting 0")).isFalse();
		assertThat(this.plans.isPlanning("waiting 1")).isTrue();
		go.countDown();
	}

	@Test
	void moreThanCanBeDoneIsForgotten() throws Exception {
		CountDownLatch busy = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		plan(request(query(1, "select x from system_range(1, 3)", 90)), (found) -> {
			busy.countDown();
			await(go);
		});
		await(busy);
		BlockingQueue<Integer> done = new ArrayBlockingQueue<>(100);
		for (int i = 0; i < AutomaticPlans.WAITING + 5; i++) {
			int number = i;
			plan(request(query(1, "select x from system_range(1, 3)", 90)), (found) -> done.add(number));
		}
		go.countDown();
		assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo(5);
	}

	@Test
	void threadEndsWithIt() throws Exception {
		plan(request(query(1, "select x from system_range(1, 3)", 90)));
		this.plans.close();
		Thread worker = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals("debug-toolbar-plans"))
			.findFirst()
			.orElse(Thread.currentThread());
		assertThat(ended(worker)).isTrue();
		plan(request(query(1, "select 1", 90)), (found) -> this.asked.set(-1));
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void nothingIsWaitedForAfterItsEnd() {
		plan(request("before", query(1, "select 1", 90)), (found) -> {
		});
		this.plans.close();
		plan(request("after", query(1, "select 1", 90)), (found) -> {
		});
		assertThat(this.plans.isPlanning("before")).isFalse();
		assertThat(this.plans.isPlanning("after")).isFalse();
	}

	private static boolean ended(Thread worker) throws InterruptedException {
		if (worker != Thread.currentThread()) {
			worker.join(20_000);
			return !worker.isAlive();
		}
		return true;
	}

	@Test
	void memoryForgets() {
		MutableClock clock = new MutableClock();
		PlanMemory memory = new PlanMemory(clock);
		StatementKey key = new StatementKey("shop", "abc");
		Plan first = plan("first");
		memory.get(key, () -> Optional.of(first));
		clock.now = clock.now.plus(PlanMemory.FRESH).minusMillis(1);
		assertThat(memory.get(key, Optional::empty)).containsSame(first);
		clock.now = clock.now.plusMillis(1);
		assertThat(memory.get(key, Optional::empty)).isEmpty();
	}

	// It may lack an index that somebody creates.
	@Test
	void planThatReadsMuchIsForgottenSoon() {
		MutableClock clock = new MutableClock();
		PlanMemory memory = new PlanMemory(clock);
		StatementKey key = new StatementKey("shop", "abc");
		Plan first = readingMuch();
		memory.get(key, () -> Optional.of(first));
		clock.now = clock.now.plus(PlanMemory.DOUBTFUL).minusMillis(1);
		assertThat(memory.get(key, Optional::empty)).containsSame(first);
		clock.now = clock.now.plusMillis(1);
		assertThat(memory.get(key, Optional::empty)).isEmpty();
	}

	@Test
	void changedSchemaMakesForget() throws Exception {
		plan(request(query(1, "select x from system_range(1, 3)", 90)));
		plan(request(query(1, "create index item_name_idx on item (name)", 1),
				query(2, "select x from system_range(1, 3)", 90)));
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void memoryIsBounded() {
		PlanMemory memory = new PlanMemory(Clock.systemUTC());
		for (int i = 0; i <= PlanMemory.CAPACITY; i++) {
			memory.get(new StatementKey("shop", "" + i), Optional::empty);
		}
		assertThat(memory.get(new StatementKey("shop", "0"), () -> Optional.of(plan("again")))).isPresent();
		assertThat(memory.get(new StatementKey("shop", "2"), () -> Optional.of(plan("again")))).isEmpty();
	}

	private Map<Integer, Plan> plan(RecordedRequest request) throws InterruptedException {
		BlockingQueue<Map<Integer, Plan>> found = new ArrayBlockingQueue<>(1);
		plan(request, found::add);
		Map<Integer, Plan> plans = found.poll(20, TimeUnit.SECONDS);
		assertThat(plans).isNotNull();
		return plans;
	}

	private static Plan plan(String text) {
		return new Plan("Any", new PlanNodeBuilder("Step").build(), false, -1, -1, text, Plan.Format.TEXT, List.of());
	}

	private static Plan readingMuch() {
		return new Plan("Any", new PlanNodeBuilder("Scan").build(), false, -1, -1, "", Plan.Format.TEXT, List.of(),
				List.of(new TableSchema("item", 20_000, List.of(), List.of(), List.of())));
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void plan(RecordedRequest request, Consumer<Map<Integer, Plan>> listener) {
		this.plans.plan(request, () -> {
		}, listener);
	}

	private static RecordedRequest request(Query... queries) {
		return request("id", queries);
	}

	private static RecordedRequest request(String id, Query... queries) {
		return new RecordedRequest(id, Instant.EPOCH, Duration.ofMillis(1), HttpExchange.none(), List.of(queries),
				List.of(), List.of(), 0);
	}

	private Query query(int number, String sql, long millis) {
		return new Query(number, "shop", this.statements.find(sql), List.of(List.of()), 0, 0, 0, millis * 1_000_000, -1,
				0, 3, "shop-1", null, "main", null, CallSite.UNKNOWN);
	}

	private static Query failed(Query query) {
		return new Query(query.number(), query.dataSource(), query.statement(), query.parameters(), 0, 0, 0,
				query.executeNanos(), -1, 0, 3, "shop-1", null, "main", new QueryError("42000", 0, ""),
				CallSite.UNKNOWN);
	}

	private final class H2Connections implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			AutomaticPlansTests.this.asked.incrementAndGet();
			AutomaticPlansTests.this.threads.add(Thread.currentThread().getName());
			return DriverManager.getConnection("jdbc:h2:mem:automatic");
		}

	}

	private static final class MutableClock extends Clock {

		private Instant now = Instant.EPOCH;

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
