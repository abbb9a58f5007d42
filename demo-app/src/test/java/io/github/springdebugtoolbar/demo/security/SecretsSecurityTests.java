package io.github.springdebugtoolbar.demo.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.github.springdebugtoolbar.demo.DemoApplication;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Secrets are planted in every source that the toolbar reads, and looked for in all that
 * it shows, keeps and logs.
 */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "demo.orders=50", "debug-toolbar.enabled=true", "spring.main.banner-mode=off",
				"logging.level.root=warn", "debug-toolbar.history.file=" + SecretsSecurityTests.HISTORY,
				"spring.datasource.url=jdbc:h2:mem:secrets;DB_CLOSE_DELAY=-1;PASSWORD=planted-in-data-source",
				"spring.datasource.password=planted-in-data-source" })
@TestInstance(Lifecycle.PER_CLASS)
class SecretsSecurityTests {

	static final String HISTORY = "target/security/secrets.history";

	private static final Pattern PLANTED = Pattern.compile("(?i)planted-in-[a-z-]+");

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final String LOGGER = "io.github.springdebugtoolbar";

	@LocalServerPort
	private int port;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private String token = "";

	private List<String> shown = List.of();

	@BeforeAll
	void plantAndOpenEverything(@Autowired ConfigurableEnvironment environment) throws Exception {
		Files.deleteIfExists(Path.of(HISTORY));
		listen();
		plant(environment.getPropertySources());
		visit();
		this.shown = new Exhibition(new RawClient(this.port)).all();
	}

	@AfterAll
	void stopListening() {
		((Logger) LoggerFactory.getLogger(LOGGER)).detachAppender(this.log);
	}

	@Test
	void secretsAreNowhere() {
		assertThat(this.shown).hasSizeGreaterThan(300).flatExtracting(SecretsSecurityTests::findPlanted).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "header", "address-of-referer", "parameter", "form", "cookie", "session",
			"response-header", "bound-value", "other-value", "exception", "environment", "json", "options", "command",
			"yaml", "list" })
	void whatIsNoSecretIsShown(String source) {
		assertThat(this.shown).anyMatch((text) -> text.contains(Planted.VISIBLE + "of-" + source));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization", "X-Api-Key", "_csrf", "password", "pin", "remember-me", "apiToken",
			"X-Auth-Token", "SHOP_API_KEY", "shop.client-secret", "shop.payment.api-key",
			"shop.payment.accounts[0].secret", "spring.datasource.password", "resetToken", "TOKEN" })
	void nameOfTheSecretIsShown(String name) {
		assertThat(this.shown).anyMatch((text) -> text.contains(name) && text.contains("••••••"));
	}

	@Test
	void identityOfTheSessionAndItsTokenAreNowhere() {
		List<String> session = this.cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue).toList();
		assertThat(session).isNotEmpty();
		assertThat(this.shown).noneMatch((text) -> session.stream().anyMatch(text::contains))
			.noneMatch((text) -> text.contains(this.token));
	}

	@Test
	void historyFileHasNone() {
		String kept = Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(SecretsSecurityTests::history, (text) -> text.contains("/test/security/secrets/json"));
		assertThat(findPlanted(kept)).isEmpty();
		assertThat(kept).contains("••••••", "security_secret").doesNotContain(Planted.VISIBLE + "of-bound");
	}

	@Test
	void logHasNone() {
		assertThat(new RawClient(this.port).send("GET /debug-toolbar").status()).isEqualTo(200);
		LoggerFactory.getLogger(LOGGER).debug("The listener hears");
		assertThat(this.log.list).isNotEmpty()
			.allSatisfy((event) -> assertThat(
					findPlanted(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())))
				.isEmpty());
	}

	private void listen() {
		Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
		logger.setLevel(Level.DEBUG);
		this.log.start();
		logger.addAppender(this.log);
	}

	private static void plant(MutablePropertySources sources) throws IOException {
		sources.addFirst(new MapPropertySource("plantedEnvironment", Planted.properties()));
		sources.addFirst(new PropertiesPropertySource("plantedSystemProperties", Planted.systemProperties()));
		new YamlPropertySourceLoader().load("plantedYaml", new ClassPathResource("security/planted.yaml"))
			.forEach(sources::addFirst);
	}

	private void visit() throws Exception {
		this.token = CSRF.matcher(send("/login", null)).results().findFirst().orElseThrow().group(1);
		String page = SecretsController.PAGE;
		send(page + "/of/visible-of-path/planted-in-path?city=visible-of-parameter&access_token=planted-in-parameter"
				+ "&next=/back%3Ftoken%3Dplanted-in-address-of-parameter", null);
		send(page + "/failing", null);
		send(page + "/duplicate", null);
		String form = "application/x-www-form-urlencoded";
		send(page + "/form", form,
				"user=visible-of-form&password=planted-in-form&cardNumber=planted-in-card&_csrf=" + this.token);
		send(page + "/pin", form, "pin=planted-in-pin&_csrf=" + this.token);
		send(page + "/json", "application/json", "{\"user\":\"ada\",\"password\":\"planted-in-json\",\"pin\":1}");
		send(page + "/json", "application/json",
				"{\"user\":\"ada\",\"password\":\"planted-in-json\",\"pin\":\"planted-in-wrong-json\"}");
		send(page + "/json", "application/json", "{\"password\":\"planted-in-broken-json\",\"pin\":planted-in-broken");
	}

	private String send(String path, String type, String... body) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.headers("Accept", "text/html", "Authorization", "Bearer planted-in-authorization", "X-Api-Key",
					"planted-in-header", "X-CSRF-TOKEN", this.token, "Proxy-Authorization", "planted-in-proxy-header",
					"Referer", "http://localhost/a?city=visible-of-address-of-referer&token=planted-in-referer",
					"X-City", "visible-of-header")
			.header("Cookie", "remember-me=planted-in-cookie; jwt=planted-in-jwt; city=visible-of-cookie");
		if (type != null) {
			request.header("Content-Type", type).POST(BodyPublishers.ofString(body[0]));
		}
		return this.client.send(request.build(), BodyHandlers.ofString()).body();
	}

	private static String history() throws IOException {
		Path file = Path.of(HISTORY);
		return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
	}

	private static List<String> findPlanted(String text) {
		String where = text.lines().findFirst().orElse("");
		return PLANTED.matcher(text)
			.results()
			.map(MatchResult::group)
			.distinct()
			.map((secret) -> secret + " in " + where)
			.toList();
	}

}
