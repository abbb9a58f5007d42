package io.github.springdebugtoolbar.autoconfigure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.history.Comparison;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for the history of several runs.
 */
class HistoryIntegrationTests {

	private final Path file;

	HistoryIntegrationTests(@TempDir Path directory) {
		this.file = directory.resolve("shop.history");
	}

	@Test
	void runsAreCompared() throws Exception {
		String before;
		try (ConfigurableApplicationContext run = run("shop.queries=7")) {
			before = get(run, "/orders?token=swordfish");
			await(run, before);
		}
		try (ConfigurableApplicationContext run = run("shop.queries=2")) {
			DigestHistory history = run.getBean(DigestHistory.class);
			RequestDigest after = await(run, get(run, "/orders"));
			RequestDigest baseline = history.findBaseline(after).orElseThrow();
			assertThat(baseline.id()).isEqualTo(before);
			assertThat(baseline.run()).isBefore(history.run());
			Comparison comparison = Comparison.of(baseline, after);
			assertThat(List.of(comparison.before().queries(), comparison.after().queries())).containsExactly(7, 2);
			assertThat(comparison.statements()).singleElement()
				.extracting(Comparison.StatementChange::kind)
				.isEqualTo(Comparison.StatementChange.Kind.FEWER);
		}
		assertThat(Files.readString(this.file, StandardCharsets.ISO_8859_1)).contains("/orders", "from dual")
			.doesNotContain("swordfish", "hunter2");
	}

	@Test
	void nothingIsKeptIfThatIsWished() throws Exception {
		try (ConfigurableApplicationContext run = run("shop.queries=1", "debug-toolbar.history.file=none")) {
			await(run, get(run, "/orders"));
			assertThat(run.getBean(DigestHistory.class).findFile()).isEmpty();
		}
		assertThat(this.file).doesNotExist();
	}

	@Test
	void testsDoNotWriteToTheBuildDirectory() {
		try (ConfigurableApplicationContext run = run("debug-toolbar.history.file=auto")) {
			assertThat(run.getBean(DigestHistory.class).findFile()).isEmpty();
		}
	}

	@Test
	void fileLiesInTheBuildDirectoryUnderTheNameOfTheApplication() {
		try (ConfigurableApplicationContext run = run("spring.application.name=My shop/../..")) {
			Optional<Path> found = HistoryFile.findInBuildDirectory(run.getEnvironment(), run.getBeanFactory());
			assertThat(found).contains(Path.of("target/debug-toolbar/My-shop-.history").toAbsolutePath());
		}
	}

	@Test
	void applicationWithoutANameIsToldByItsClass() {
		try (ConfigurableApplicationContext run = run()) {
			Optional<Path> found = HistoryFile.findInBuildDirectory(run.getEnvironment(), run.getBeanFactory());
			assertThat(found).map(Path::getFileName).contains(Path.of("HistoryIntegrationTests-Application.history"));
		}
	}

	private ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(Application.class).properties("server.port=0", "debug-toolbar.enabled=true",
				"debug-toolbar.history.file=" + this.file, "spring.main.banner-mode=off", "spring.jmx.enabled=false",
				"logging.level.root=warn", "spring.datasource.generate-unique-name=true", "shop.queries=0",
				"spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
						+ "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
			.run(Stream.of(properties).map((property) -> "--" + property).toArray(String[]::new));
	}

	private static String get(ConfigurableApplicationContext run, String path)
			throws IOException, InterruptedException {
		String port = run.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		return HttpClient.newHttpClient()
			.send(request, BodyHandlers.discarding())
			.headers()
			.firstValue("Debug-Toolbar-Request-Id")
			.orElseThrow();
	}

	private static RequestDigest await(ConfigurableApplicationContext run, String id) {
		DigestHistory history = run.getBean(DigestHistory.class);
		for (long end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end; Thread.onSpinWait()) {
			if (history.findById(id).isPresent()) {
				break;
			}
		}
		return history.findById(id).orElseThrow();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@RestController
	static class Application {

		private final JdbcTemplate jdbc;

		private final int queries;

		Application(JdbcTemplate jdbc, @Value("${shop.queries}") int queries) {
			this.jdbc = jdbc;
			this.queries = queries;
		}

		@GetMapping("/orders")
		String orders(@RequestParam(required = false) String token) {
			for (int i = 0; i < this.queries; i++) {
				this.jdbc.queryForList("select 'hunter2', 1 from dual where 1 = ?", i);
			}
			return "done";
		}

	}

}
