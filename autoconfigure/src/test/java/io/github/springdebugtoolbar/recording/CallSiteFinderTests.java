package io.github.springdebugtoolbar.recording;

import java.lang.StackWalker.StackFrame;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.example.shop.OrderService;
import com.example.shop.Tracing;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;
import org.springframework.aop.framework.ProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CallSiteFinder}.
 */
class CallSiteFinderTests {

	private static final Frame TEMPLATE = Frame.ofTemplate("orders/list.html", 21, "${order.customer.name}");

	private final CallSiteFinder finder = new CallSiteFinder(List.of("com.example.shop"), List.of());

	private final OrderService orders = new OrderService();

	private final List<CallSite> found = new ArrayList<>();

	@Test
	void findsTheFirstApplicationFrame() {
		this.orders.load(this::find);
		assertThat(this.found.get(0).place()).hasValueSatisfying((frame) -> {
			assertThat(frame.className()).isEqualTo("com.example.shop.OrderService");
			assertThat(frame.place()).matches("OrderService\\.load \\(OrderService\\.java:\\d+\\)");
		});
	}

	@Test
	void stopsAfterAFewApplicationFrames() {
		this.orders.loadDeep(50, this::find);
		assertThat(this.found.get(0).frames()).hasSize(5);
	}

	@Test
	void findsNothingWithoutTheApplication() {
		find();
		assertThat(this.found).containsExactly(CallSite.UNKNOWN);
	}

	@Test
	void packageOfTheSameBeginningIsNotTheApplication() {
		CallSiteFinder other = new CallSiteFinder(List.of("com.example.sho"), List.of());
		this.orders.load(() -> this.found.add(other.find()));
		assertThat(this.found).containsExactly(CallSite.UNKNOWN);
	}

	@Test
	void templateThatIsBeingRenderedIsThePlace() {
		this.orders.load(() -> inRecording(() -> render(new LazyValue(this::find))));
		assertThat(this.found.get(0).place()).contains(TEMPLATE);
	}

	@Test
	void applicationCodeCalledByATemplateKeepsBoth() {
		inRecording(() -> render(new LazyValue(() -> this.orders.load(this::find))));
		assertThat(this.found.get(0).frames()).extracting(Frame::method).containsExactly("load");
	}

	@Test
	void classesTellTheSameAsFrames() {
		Runnable both = () -> {
			find();
			this.found.add(this.finder.find("select"));
		};
		this.orders.load(() -> inRecording(() -> render(new LazyValue(both))));
		inRecording(() -> render(new LazyValue(() -> this.orders.load(both))));
		this.orders.load(() -> inRecording(both));
		for (int i = 0; i < 6; i += 2) {
			assertThat(this.found.get(i + 1)).isEqualTo(this.found.get(i));
		}
		assertThat(this.found).extracting((site) -> site.frames().size()).containsExactly(0, 0, 1, 1, 1, 1);
	}

	@Test
	void keptStackTellsTheSameAsFrames() {
		List<LateCallSite> kept = new ArrayList<>();
		Runnable both = () -> {
			find();
			kept.add(this.finder.keep());
		};
		this.orders.load(both);
		this.orders.loadDeep(50, both);
		both.run();
		assertThat(kept).extracting(LateCallSite::get).isEqualTo(this.found);
		assertThat(this.found).extracting((site) -> site.frames().size()).containsExactly(1, 5, 0);
	}

	@Test
	void whatPassesACallOnIsNotThePlace() {
		Runnable both = () -> {
			find();
			this.found.add(Objects.requireNonNull(this.finder.keep()).get());
		};
		this.orders.load(proxied(both, Tracing::trace));
		this.orders.load(proxied(both, Tracing::traceWithinATimer));
		this.orders.load(aspected(both));
		assertThat(this.found).hasSize(6).extracting(this::methods).containsOnly(List.of("load"));
	}

	@Test
	void whatAnInterceptorAsksItselfIsItsOwn() {
		Runnable nothing = () -> {
		};
		this.orders.load(proxied(nothing, (call) -> Tracing.askBefore(call, this::find)));
		this.orders.load(proxied(nothing, (call) -> Tracing.askBefore(call, aspected(this::find))));
		assertThat(this.found).hasSize(2).extracting(this::methods).containsOnly(List.of("askBefore", "load"));
	}

	@Test
	void whatPassesACallOnIsThePlaceIfNothingElseIs() {
		proxied(this::find, Tracing::trace).run();
		assertThat(this.found).singleElement().extracting(this::methods).isEqualTo(List.of("trace"));
	}

	@Test
	void stackIsNotKeptWhereATemplateMayTell() {
		CallSiteFinder knowing = new CallSiteFinder(List.of(), List.of(new OrderServiceAsTemplate()));
		assertThat(knowing.keep()).isNull();
		inRecording(() -> assertThat(this.finder.keep()).isNull());
		assertThat(this.finder.keep()).isNotNull();
	}

	@Test
	void compiledTemplateIsResolved() {
		CallSiteFinder knowing = new CallSiteFinder(List.of(), List.of(new OrderServiceAsTemplate()));
		this.orders.load(() -> this.found.add(knowing.find()));
		assertThat(this.found.get(0).place()).contains(TEMPLATE);
	}

	private List<String> methods(CallSite site) {
		return site.frames().stream().map(Frame::method).toList();
	}

	private static Runnable proxied(Runnable target, MethodInterceptor interceptor) {
		ProxyFactory factory = new ProxyFactory(Runnable.class, (MethodInterceptor) (call) -> interceptor.invoke(call));
		factory.setTarget(target);
		return (Runnable) factory.getProxy();
	}

	private static Runnable aspected(Runnable target) {
		AspectJProxyFactory factory = new AspectJProxyFactory(target);
		factory.addAspect(Tracing.class);
		return factory.getProxy();
	}

	private void find() {
		this.found.add(this.finder.find());
	}

	private void inRecording(Runnable task) {
		Recorder recorder = new Recorder(Clock.systemUTC(), RecordingLimits.DEFAULT, this.finder);
		try (Scope scope = CurrentRecording.attach(recorder.start())) {
			CurrentRecording.evaluating(new KnownExpression(TEMPLATE));
			task.run();
		}
	}

	private static void render(LazyValue value) {
		Context context = new Context();
		context.setVariable("value", value);
		new SpringTemplateEngine().process("<p th:text='${value}'></p>", context);
	}

	private record LazyValue(Runnable query) {

		@Override
		public String toString() {
			this.query.run();
			return "loaded";
		}

	}

	private static final class OrderServiceAsTemplate implements TemplateFrames {

		@Override
		public boolean knows(Class<?> type) {
			return type == OrderService.class;
		}

		@Override
		public Optional<Frame> resolve(StackFrame frame) {
			return Optional.of(TEMPLATE);
		}

	}

}
