package io.github.springdebugtoolbar.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.plan.AutomaticPlans;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans that nobody asked for, in a whole application.
 */
class AutomaticPlansIntegrationTests {

	private static final String THREAD = "debug-toolbar-plans";

	@Test
	void plansArriveAndTheRequestIsInspectedAgain() throws Exception {
		try (ConfigurableApplicationContext run = run()) {
			InspectedRequest request = await(run, get(run, "/reads"), (one) -> !one.plans().isEmpty());
			assertThat(request.request().queries()).hasSize(3);
			assertThat(request.plans()).hasSize(1);
			Plan plan = request.plans().values().iterator().next();
			assertThat(plan.executed()).isFalse();
			assertThat(plan.database()).startsWith("H2");
			assertThat(findThread()).get().satisfies((thread) -> assertThat(thread.isDaemon()).isTrue());
		}
	}

	@Test
	void onlyWhatIsProvenToReadIsPlanned() throws Exception {
		try (ConfigurableApplicationContext run = run()) {
			InspectedRequest request = await(run, get(run, "/mixed"), (one) -> !one.plans().isEmpty());
			int read = request.request()
				.queries()
				.stream()
				.filter((query) -> query.statement().sql().startsWith("select name"))
				.mapToInt(Query::number)
				.min()
				.orElseThrow();
			assertThat(request.plans().keySet()).singleElement()
				.satisfies((number) -> assertThat(number).isBetween(read, read + 2));
			assertThat(run.getBean(JdbcTemplate.class).queryForObject("select count(*) from item", Integer.class))
				.isEqualTo(4);
		}
	}

	@Test
	void threadEndsWithTheApplication() throws Exception {
		Thread worker;
		try (ConfigurableApplicationContext run = run()) {
			await(run, get(run, "/reads"), (one) -> !one.plans().isEmpty());
			worker = findThread().orElseThrow();
		}
		worker.join(20_000);
		assertThat(worker.isAlive()).isFalse();
	}

	@Test
	void noneIsMadeIfThatIsWished() {
		try (ConfigurableApplicationContext run = run("debug-toolbar.explain.automatic=false")) {
			assertThat(run.getBeansOfType(AutomaticPlans.class)).isEmpty();
			assertThat(run.getBeanNamesForType(RequestHistory.class)).hasSize(1);
		}
	}

	private static Optional<Thread> findThread() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().equals(THREAD))
			.findFirst();
	}

	private static ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(Application.class).properties("server.port=0", "debug-toolbar.enabled=true",
				"spring.main.banner-mode=off", "spring.jmx.enabled=false", "logging.level.root=warn",
				"spring.datasource.generate-unique-name=true",
				"spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
						+ "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
			.run(Stream.of(properties).map((property) -> "--" + property).toArray(String[]::new));
	}

	private static String get(ConfigurableApplicationContext run, String path) throws Exception {
		String port = run.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		return HttpClient.newHttpClient()
			.send(request, BodyHandlers.discarding())
			.headers()
			.firstValue("Debug-Toolbar-Request-Id")
			.orElseThrow();
	}

	private static InspectedRequest await(ConfigurableApplicationContext run, String id,
			Predicate<InspectedRequest> condition) {
		RequestHistory history = run.getBean(RequestHistory.class);
		long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		Optional<InspectedRequest> found = history.findById(id).filter(condition);
		while (found.isEmpty() && System.nanoTime() < end) {
			Thread.onSpinWait();
			found = history.findById(id).filter(condition);
		}
		return found.orElseThrow();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@RestController
	static class Application {

		private final JdbcTemplate jdbc;

		Application(JdbcTemplate jdbc) {
			this.jdbc = jdbc;
			jdbc.execute("create table item (id int primary key, name varchar(20))");
			jdbc.execute("create sequence numbers");
			jdbc.execute("insert into item values (100, 'first')");
		}

		@GetMapping("/reads")
		List<?> reads() {
			return Stream.of(1, 2, 3)
				.map((id) -> this.jdbc.queryForList("select name from item where id = ?", id))
				.toList();
		}

		@GetMapping("/mixed")
		String mixed() {
			for (int i = 1; i <= 3; i++) {
				this.jdbc.update("insert into item values (?, 'new')", i);
				this.jdbc.queryForObject("select next value for numbers", Long.class);
			}
			for (int i = 1; i <= 3; i++) {
				this.jdbc.queryForList("select name from item where id = ?", i);
			}
			return "done";
		}

	}

}
