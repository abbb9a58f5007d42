package io.github.springdebugtoolbar.demo;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.InMemoryRequestHistory;
import io.github.springdebugtoolbar.recording.CurrentRecording;
import jakarta.servlet.Filter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Visits all pages by 50 clients at once for ten minutes, or as many as
 * {@code load.minutes} says, and prints what came of it: each answer must have its own
 * number of queries, and nothing may be left behind. To be run by its name.
 */
class LoadReport {

	private static final int CLIENTS = Integer.getInteger("load.clients", 50);

	private static final Duration TIME = Duration
		.ofSeconds((long) (60 * Double.parseDouble(System.getProperty("load.minutes", "10"))));

	/** So long until caches are filled and code is compiled. */
	private static final Duration WARM_UP = TIME.dividedBy(5);

	private static final Map<String, Integer> QUERIES = new ConcurrentHashMap<>();

	private static final LongAdder LEFT_ATTACHED = new LongAdder();

	private static ConfigurableApplicationContext shop;

	private final Map<String, Integer> expected = new TreeMap<>();

	private final Map<String, Integer> statuses = new TreeMap<>();

	private final Map<String, Integer> failed = new ConcurrentHashMap<>();

	private final Map<String, String> wrong = new ConcurrentHashMap<>();

	private final LongAdder answers = new LongAdder();

	@BeforeAll
	static void startShop() {
		shop = new SpringApplicationBuilder(DemoApplication.class, Watch.class).run("--server.port=0",
				"--demo.orders=5000", "--demo.carrier.answer-time=5ms",
				"--spring.datasource.url=jdbc:h2:mem:load;DB_CLOSE_DELAY=-1", "--spring.jmx.enabled=false",
				"--debug-toolbar.enabled=true", "--logging.level.root=off", "--spring.main.banner-mode=off",
				"--spring.devtools.restart.enabled=false");
	}

	@AfterAll
	static void stopShop() {
		shop.close();
	}

	@Test
	void nothingIsMixedUpAndNothingIsLeftBehind() throws Exception {
		paths().forEach(this::learn);
		long end = System.nanoTime() + TIME.toNanos();
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		for (int i = 0; i < CLIENTS; i++) {
			clients.execute(() -> visitUntil(end));
		}
		List<Long> heap = watch(end);
		clients.shutdown();
		assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
		report(heap);
	}

	// Pages whose number of queries depends on what ran before are visited, not checked.
	private void learn(String path) {
		Shop visitor = new Shop(port());
		List<Integer> counts = Stream.generate(() -> queriesOf(visit(visitor, path))).limit(4).toList();
		this.statuses.put(path, visit(visitor, path).statusCode());
		boolean steady = counts.subList(1, 4).stream().distinct().count() == 1;
		this.expected.put(path, steady ? counts.get(3) : -1);
	}

	private void visitUntil(long end) {
		Shop visitor = new Shop(port());
		List<String> paths = List.copyOf(this.expected.keySet());
		while (System.nanoTime() < end) {
			String path = paths.get(ThreadLocalRandom.current().nextInt(paths.size()));
			try {
				check(path, visit(visitor, path));
			}
			catch (RuntimeException ex) {
				this.wrong.put(path, ex.toString());
			}
		}
	}

	private static HttpResponse<String> visit(Shop visitor, String path) {
		return visitor.get(path, "If-None-Match", LoadController.TAG);
	}

	// A page that the database refuses, since another client writes the same rows, runs
	// fewer queries.
	private void check(String path, HttpResponse<String> answer) {
		this.answers.increment();
		int queries = queriesOf(answer);
		if (answer.statusCode() != this.statuses.get(path)) {
			this.failed.merge(path + " " + answer.statusCode(), 1, Integer::sum);
		}
		else if (this.expected.get(path) >= 0 && queries != this.expected.get(path)) {
			this.wrong.put(path, queries + " queries instead of " + this.expected.get(path));
		}
	}

	// Of an answer, and of the one that led to it.
	private static int queriesOf(HttpResponse<String> answer) {
		return takeQueries(answer) + 1_000 * answer.previousResponse().map(LoadReport::takeQueries).orElse(0);
	}

	// The last bytes of an answer may come a moment before its request is kept.
	private static int takeQueries(HttpResponse<String> answer) {
		String id = ToolbarApi.idOf(answer);
		for (long end = System.nanoTime() + 20_000_000_000L; System.nanoTime() < end; Thread.onSpinWait()) {
			Integer queries = QUERIES.remove(id);
			if (queries != null) {
				return queries;
			}
		}
		throw new IllegalStateException("Request " + id + " was not kept");
	}

	private static List<Long> watch(long end) throws InterruptedException {
		List<Long> heap = new ArrayList<>();
		long step = TIME.minus(WARM_UP).toMillis() / 8;
		Thread.sleep(WARM_UP.toMillis());
		while (System.nanoTime() < end) {
			System.gc();
			heap.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000);
			Thread.sleep(step);
		}
		return heap;
	}

	private void report(List<Long> heap) {
		HikariPoolMXBean pool = shop.getBean(HikariDataSource.class).getHikariPoolMXBean();
		Map<String, Integer> threads = threads();
		System.out.printf("%d clients, %d s, %d answers of %d pages (%d of them checked)%n", CLIENTS, TIME.toSeconds(),
				this.answers.sum(), this.expected.size(),
				this.expected.values().stream().filter((count) -> count >= 0).count());
		System.out.println("Wrong: " + this.wrong);
		System.out.println("Answers with another status: " + this.failed);
		System.out.printf("Connections in use %d of %d, threads that wait for one %d%n", pool.getActiveConnections(),
				pool.getTotalConnections(), pool.getThreadsAwaitingConnection());
		System.out.println("Threads: " + threads);
		System.out.println("Threads found attached to another request: " + LEFT_ATTACHED.sum());
		System.out.println("Heap after collection, MB: " + heap);
		assertThat(this.wrong).isEmpty();
		assertThat(LEFT_ATTACHED.sum()).isZero();
		assertThat(pool.getActiveConnections()).isZero();
		assertThat(threads.values()).allMatch((count) -> count <= 200);
		assertThat(heap.get(heap.size() - 1)).isLessThan(heap.get(0) * 3 / 2);
	}

	// By what they are for.
	private static Map<String, Integer> threads() {
		Map<String, Integer> threads = new TreeMap<>();
		Thread.getAllStackTraces()
			.keySet()
			.forEach((thread) -> threads.merge(thread.getName().replaceAll("[0-9]+", "#"), 1, Integer::sum));
		return threads;
	}

	private static Stream<String> paths() {
		Stream<String> others = Stream.of("/orders/export", "/api/orders", "/api/orders/4999", "/api/products?q=oak",
				"/products/5/reviews", "/fail", "/nowhere");
		return Stream.of(DemoPage.all().map(DemoPage::path), others, LoadController.PATHS.stream())
			.flatMap((paths) -> paths);
	}

	private static int port() {
		return shop.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Looks at each request when it is kept, and at each thread before the toolbar does.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Watch {

		@Bean
		InMemoryRequestHistory watchedHistory() {
			return new InMemoryRequestHistory(50, 50_000_000) {

				@Override
				public void add(InspectedRequest request) {
					super.add(request);
					if (request.plans().isEmpty()) {
						QUERIES.put(request.request().id(), request.request().queries().size());
					}
				}

			};
		}

		@Bean
		FilterRegistrationBean<Filter> threadWatch() {
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
				look();
				chain.doFilter(request, response);
				look();
			});
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		private static void look() {
			if (CurrentRecording.find().isPresent() || CurrentRecording.isSuspended()) {
				LEFT_ATTACHED.increment();
			}
		}

	}

}
