package io.github.springdebugtoolbar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.web.RawHttp.Answer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.jetty.JettyServletWebServerFactory;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real application on a real server. Started once for all tests with the same
 * properties.
 */
final class TestServer {

	private static final Map<List<Object>, TestServer> STARTED = new ConcurrentHashMap<>();

	private static final String WITHOUT_DATABASE = "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration,"
			+ "org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
			+ "org.springframework.boot.actuate.autoconfigure.metrics.MetricsAutoConfiguration";

	private static final String WITHOUT_SECURITY = ",org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
			+ "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
			+ "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration";

	private final ServletWebServerApplicationContext context;

	private TestServer(ServletWebServerApplicationContext context) {
		this.context = context;
	}

	static TestServer of(Kind kind, Class<?> application, String... properties) {
		return STARTED.computeIfAbsent(List.of(kind, application, List.of(properties)),
				(key) -> start(kind, application, WITHOUT_DATABASE + WITHOUT_SECURITY, properties));
	}

	static TestServer secured(Kind kind, Class<?> application, String... properties) {
		return STARTED.computeIfAbsent(List.of(kind, application, List.of(properties)),
				(key) -> start(kind, application, WITHOUT_DATABASE, properties));
	}

	private static TestServer start(Kind kind, Class<?> application, String excluded, String[] properties) {
		List<String> all = new ArrayList<>(List.of("server.port=0", "debug-toolbar.enabled=true",
				"spring.main.banner-mode=off", "spring.jmx.enabled=false", "logging.level.root=warn",
				"server.error.include-message=always", "spring.autoconfigure.exclude=" + excluded));
		all.addAll(List.of(properties));
		return new TestServer((ServletWebServerApplicationContext) new SpringApplicationBuilder(application,
				AutoConfigured.class, kind.configuration)
			.properties(all.toArray(String[]::new))
			.run());
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	ServletWebServerApplicationContext context() {
		return this.context;
	}

	RawHttp client() {
		return new RawHttp(this.context.getWebServer().getPort());
	}

	RecordedRequest recorded(Answer answer) {
		return recorded(answer.header(ToolbarSigns.ID_HEADER));
	}

	RecordedRequest recorded(String id) {
		for (long end = System.nanoTime() + 10_000_000_000L; System.nanoTime() < end; Thread.onSpinWait()) {
			if (bean(RequestHistory.class).findById(id).isPresent()) {
				break;
			}
		}
		assertThat(bean(RequestHistory.class).findById(id)).as("request '" + id + "'").isPresent();
		return bean(RequestHistory.class).findById(id).map(InspectedRequest::request).orElseThrow();
	}

	HttpExchange exchange(Answer answer) {
		return recorded(answer).exchange();
	}

	/**
	 * The servers an application of the oldest line can run on.
	 */
	enum Kind {

		TOMCAT(Tomcat.class), JETTY(Jetty.class);

		private final Class<?> configuration;

		Kind(Class<?> configuration) {
			this.configuration = configuration;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Tomcat {

	}

	@Configuration(proxyBeanMethods = false)
	static class Jetty {

		@Bean
		JettyServletWebServerFactory webServerFactory() {
			return new JettyServletWebServerFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class AutoConfigured {

	}

}
