package io.github.springdebugtoolbar.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.example.shop.OrderService;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CallSites}.
 */
class CallSitesTests {

	private static final Frame FIRST = Frame.ofTemplate("orders.html", 1, "${order.customer.name}");

	private static final Frame SECOND = Frame.ofTemplate("orders.html", 2, "${order.customer.name}");

	private static final SqlStatement STATEMENT = new SqlStatement("select 1", "f1", StatementKind.SELECT, List.of(),
			8);

	private final CallSites sites = new CallSites(new CallSiteFinder(List.of("com.example.shop"), List.of()),
			RecordingLimits.DEFAULT.callSites());

	private final OrderService orders = new OrderService();

	private final List<CallSite> found = new ArrayList<>();

	@Test
	void codeIsWalkedForTheFirstExecutions() {
		this.orders.load(() -> find(60));
		assertThat(this.found.subList(0, 50)).noneMatch(CallSite::assumed);
		assertThat(this.found.subList(50, 60)).allMatch(CallSite::assumed);
	}

	@Test
	void anotherStatementOfTheSameCodeIsWalkedHoweverManyWereBefore() {
		SqlStatement other = new SqlStatement("select 2", "f2", StatementKind.SELECT, List.of(), 8);
		this.orders.load(() -> {
			find(60);
			this.found.add(this.sites.find(other, false).get());
		});
		assertThat(this.found.get(59).assumed()).isTrue();
		assertThat(this.found.get(60).assumed()).isFalse();
	}

	@Test
	void expressionOfATemplateIsWalkedAFewTimes() {
		rendering(FIRST, () -> find(600));
		assertThat(this.found).extracting((site) -> site.place().orElseThrow()).containsOnly(FIRST);
		assertThat(this.found.subList(0, 4)).noneMatch(CallSite::assumed);
		assertThat(this.found.stream().filter((site) -> !site.assumed())).hasSize(5);
	}

	@Test
	void anotherExpressionHasItsOwnPlaceHoweverManyWereBefore() {
		rendering(FIRST, () -> find(100));
		rendering(SECOND, () -> find(100));
		assertThat(this.found.subList(100, 200)).extracting((site) -> site.place().orElseThrow()).containsOnly(SECOND);
	}

	@Test
	void expressionsInTurnKeepTheirPlaces() {
		for (int i = 0; i < 70; i++) {
			rendering((i % 2 == 0) ? FIRST : SECOND, () -> find(1));
		}
		assertThat(this.found.get(68).place()).contains(FIRST);
		assertThat(this.found.get(69).place()).contains(SECOND);
	}

	@Test
	void codeThatAnExpressionCallsIsWalkedAsAnyOther() {
		rendering(FIRST, () -> this.orders.load(() -> find(50)));
		assertThat(this.found).noneMatch(CallSite::assumed)
			.allSatisfy((site) -> assertThat(site.frames()).extracting(Frame::method).containsExactly("load"));
	}

	@Test
	void expressionThatDoesNotTellItsPlaceLeavesTheCode() {
		inRecording(new TellsNothing(), () -> this.orders.load(() -> find(1)));
		assertThat(this.found.get(0).frames()).extracting(Frame::method).containsExactly("load");
	}

	@Test
	void firstExecutionsAreToldWhenSomebodyAsks() {
		List<LateCallSite> late = new ArrayList<>();
		this.orders.load(() -> findLate(4, late));
		this.orders.loadDeep(1, () -> findLate(1, late));
		assertThat(late).extracting((site) -> site.known() != null).containsExactly(false, false, false, true, true);
		assertThat(late).extracting((site) -> site.get().frames().stream().map(Frame::method).toList())
			.containsExactly(List.of("load"), List.of("load"), List.of("load"), List.of("load"),
					List.of("load", "loadDeep", "loadDeep"));
	}

	@Test
	void whatIsNeededAtOnceIsWalked() {
		this.orders.load(() -> {
			assertThat(this.sites.find(STATEMENT, false).known()).isNotNull();
			assertThat(this.sites.find(STATEMENT, true).known()).isNull();
		});
	}

	@Test
	void expressionOfATemplateIsToldAtOnce() {
		rendering(FIRST, () -> assertThat(this.sites.find(STATEMENT, true).known()).isNotNull());
	}

	@Test
	void keepsAFewStacksOnly() {
		long late = IntStream.range(0, 100)
			.mapToObj((i) -> this.sites.find(new SqlStatement("select 1", "f" + i, StatementKind.SELECT, List.of(), 8),
					true))
			.filter((site) -> site.known() == null)
			.count();
		assertThat(late).isEqualTo(32);
	}

	@Test
	void placeIsAssumedFromOneThatNobodyHasAskedFor() {
		CallSites once = new CallSites(new CallSiteFinder(List.of("com.example.shop"), List.of()), 1);
		List<LateCallSite> late = new ArrayList<>();
		this.orders.load(() -> late.addAll(List.of(once.find(STATEMENT, true), once.find(STATEMENT, true))));
		assertThat(late).extracting(LateCallSite::known).containsOnlyNulls();
		assertThat(late).extracting((site) -> site.get().assumed()).containsExactly(false, true);
		assertThat(late.get(1).get().place()).isEqualTo(late.get(0).get().place()).isPresent();
	}

	private void find(int times) {
		List<LateCallSite> late = new ArrayList<>();
		findLate(times, late);
		late.forEach((site) -> this.found.add(site.get()));
	}

	private void findLate(int times, List<LateCallSite> late) {
		for (int i = 0; i < times; i++) {
			late.add(this.sites.find(STATEMENT, true));
		}
	}

	private void rendering(Frame line, Runnable queries) {
		Context context = new Context();
		context.setVariable("value", new LazyValue(queries));
		inRecording(new KnownExpression(line),
				() -> new SpringTemplateEngine().process("<p th:text='${value}'></p>", context));
	}

	private void inRecording(TemplateExpression expression, Runnable task) {
		Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT,
				new CallSiteFinder(List.of(), List.of()));
		try (Scope scope = CurrentRecording.attach(recorder.start())) {
			CurrentRecording.evaluating(expression);
			task.run();
		}
	}

	private record LazyValue(Runnable queries) {

		@Override
		public String toString() {
			this.queries.run();
			return "loaded";
		}

	}

	private static final class TellsNothing implements TemplateExpression {

		@Override
		public Object position() {
			throw new IllegalStateException("no position");
		}

		@Override
		public Optional<Frame> findFrame() {
			throw new IllegalStateException("no frame");
		}

	}

}
