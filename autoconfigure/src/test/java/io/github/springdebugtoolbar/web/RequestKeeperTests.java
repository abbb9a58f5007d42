package io.github.springdebugtoolbar.web;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.plan.Explainer;
import io.github.springdebugtoolbar.plan.PlanLimits;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.replay.FreshConnections;
import io.github.springdebugtoolbar.replay.QueryReplay;
import io.github.springdebugtoolbar.sql.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link RequestKeeper}.
 */
class RequestKeeperTests {

	private final NewestRequest history = new NewestRequest();

	private final AutomaticPlans plans = new AutomaticPlans(
			new Explainer(new QueryReplay(new H2Connections(), new SecretNames(List.of()), Duration.ofSeconds(5))),
			new PlanLimits(10, Duration.ofMillis(50), 3), Clock.systemUTC());

	private final Runnable nothing = () -> {
	};

	@AfterEach
	void close() {
		this.plans.close();
	}

	@Test
	void requestIsKeptAtOnceAndAgainWithItsPlans() throws Exception {
		RecordedRequest request = request(90);
		keeper(this.plans).accept(request);
		assertThat(this.history.next().plans()).isEmpty();
		InspectedRequest again = this.history.next();
		assertThat(again.request()).isSameAs(request);
		assertThat(again.plans()).containsOnlyKeys(1);
	}

	@Test
	void requestThatChangedMeanwhileIsNotReplacedByItsPast() throws Exception {
		RecordedRequest past = request(90);
		RecordedRequest present = request(1);
		this.history.hidesBehind(present);
		keeper(this.plans).accept(past);
		CountDownLatch done = new CountDownLatch(1);
		this.plans.plan(past, this.nothing, (found) -> done.countDown());
		assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(this.history.next().plans()).isEmpty();
		assertThat(this.history.added).isEmpty();
	}

	@Test
	void requestIsNotInspectedBeforeItsPlansAreKnown() throws Exception {
		BlockingQueue<Integer> inspected = new LinkedBlockingQueue<>();
		CountDownLatch planned = new CountDownLatch(1);
		this.plans.plan(request("earlier", 90), this.nothing, (found) -> await(planned));
		try (DigestHistory digests = new DigestHistory(Instant.EPOCH, null)) {
			RequestKeeper keeper = new RequestKeeper(new RequestInspector(List.of((evidence) -> {
				inspected.add(evidence.plans().size());
				return List.of();
			})), this.history, digests, () -> Optional.of(this.plans));
			keeper.accept(new RecordedRequest("other", Instant.EPOCH, Duration.ZERO, HttpExchange.none(), List.of(),
					List.of(), List.of(), 0));
			keeper.accept(request(90));
			assertThat(inspected.poll(20, TimeUnit.SECONDS)).isZero();
			assertThat(inspected).isEmpty();
			planned.countDown();
			assertThat(inspected.poll(20, TimeUnit.SECONDS)).isOne();
		}
		assertThat(inspected).isEmpty();
	}

	@Test
	void whoFindsTheRequestIsToldThatPlansMayCome() {
		RequestKeeper keeper = keeper(this.plans);
		List<Boolean> told = new ArrayList<>();
		this.history.whenAdded((id) -> told.add(keeper.isPlanning(id)));
		keeper.accept(request(90));
		assertThat(told).first().isEqualTo(true);
	}

	@Test
	void requestThatCannotBeKeptGetsNoPlans() {
		RequestKeeper keeper = keeper(this.plans);
		this.history.whenAdded((id) -> {
			throw new IllegalStateException("full");
		});
		assertThatIllegalStateException().isThrownBy(() -> keeper.accept(request(90)));
		assertThat(keeper.isPlanning("id")).isFalse();
	}

	@Test
	void withoutPlansRequestIsKeptOnce() throws Exception {
		keeper(null).accept(request(90));
		assertThat(this.history.next().plans()).isEmpty();
		assertThat(this.history.added).isEmpty();
	}

	private RequestKeeper keeper(@Nullable AutomaticPlans plans) {
		return new RequestKeeper(new RequestInspector(List.of()), this.history, new DigestHistory(Instant.EPOCH, null),
				() -> Optional.ofNullable(plans));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static RecordedRequest request(long millis) {
		return request("id", millis);
	}

	private static RecordedRequest request(String id, long millis) {
		Query query = new Query(1, "shop", new Statements(1_000).find("select x from system_range(1, 3)"),
				List.of(List.of()), 0, 0, 0, millis * 1_000_000, -1, 0, 3, "shop-1", null, "main", null,
				CallSite.UNKNOWN);
		return new RecordedRequest(id, Instant.EPOCH, Duration.ofMillis(millis), HttpExchange.none(), List.of(query),
				List.of(), List.of(), 0);
	}

	/**
	 * Hands out what is added.
	 */
	private static final class NewestRequest implements RequestHistory {

		private final BlockingQueue<InspectedRequest> added = new LinkedBlockingQueue<>();

		private volatile Optional<InspectedRequest> newest = Optional.empty();

		private volatile boolean hidden;

		private volatile Consumer<String> listener = (id) -> {
		};

		void whenAdded(Consumer<String> listener) {
			this.listener = listener;
		}

		void hidesBehind(RecordedRequest request) {
			this.newest = Optional.of(new InspectedRequest(request, List.of()));
			this.hidden = true;
		}

		InspectedRequest next() throws InterruptedException {
			InspectedRequest next = this.added.poll(20, TimeUnit.SECONDS);
			assertThat(next).isNotNull();
			return next;
		}

		@Override
		public void add(InspectedRequest request) {
			this.newest = this.hidden ? this.newest : Optional.of(request);
			this.added.add(request);
			this.listener.accept(request.request().id());
		}

		@Override
		public Optional<InspectedRequest> findById(String id) {
			return this.newest;
		}

		@Override
		public List<InspectedRequest> findAll() {
			return this.newest.stream().toList();
		}

	}

	private static final class H2Connections implements FreshConnections {

		@Override
		public boolean canOpen(String dataSource) {
			return true;
		}

		@Override
		public Connection open(String dataSource) throws SQLException {
			return DriverManager.getConnection("jdbc:h2:mem:keeper");
		}

	}

}
