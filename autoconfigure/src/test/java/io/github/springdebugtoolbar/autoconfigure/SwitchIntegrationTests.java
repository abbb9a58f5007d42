package io.github.springdebugtoolbar.autoconfigure;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Integration tests for what the switch switches.
 */
@ExtendWith(OutputCaptureExtension.class)
class SwitchIntegrationTests {

	@Test
	void onHasFiltersAndSaysWhere(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run("debug-toolbar.enabled=true",
				"server.servlet.context-path=/shop")) {
			assertThat(context.containsBean(WebAutoConfiguration.ENDPOINT_FILTER)).isTrue();
			assertThat(output).contains("Debug toolbar is on because debug-toolbar.enabled=true: http://localhost:"
					+ context.getEnvironment().getProperty("local.server.port")
					+ "/shop/debug-toolbar (off with debug-toolbar.enabled=false)");
		}
	}

	@Test
	void offHasNothingAndSaysWhy(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run()) {
			assertThat(ownBeans(context)).isEmpty();
			assertThat(output).containsOnlyOnce("Debug toolbar")
				.contains(
						"Debug toolbar is off because a test started the application (on with debug-toolbar.enabled=true)");
		}
	}

	@Test
	void onInProductionWarns(CapturedOutput output) {
		try (ConfigurableApplicationContext context = run("debug-toolbar.enabled=true",
				"spring.profiles.active=prod")) {
			assertThat(context.containsBean(WebAutoConfiguration.ENDPOINT_FILTER)).isTrue();
			assertThat(output)
				.containsPattern("WARN.*Debug toolbar is on because debug-toolbar.enabled=true although the"
						+ " profile 'prod' is active, where it would be off by itself");
		}
	}

	private static Stream<String> ownBeans(ConfigurableApplicationContext context) {
		return Stream.of(context.getBeanDefinitionNames())
			.filter((name) -> !name.endsWith("SwitchIntegrationTests.Application")
					&& !name.contains("switchIntegrationTests"))
			.filter((name) -> isOurs(context, name));
	}

	private static boolean isOurs(ConfigurableApplicationContext context, String name) {
		Class<?> type = context.getType(name);
		return name.toLowerCase().contains("debugtoolbar") || name.toLowerCase().contains("debug-toolbar")
				|| (type != null && type.getName().startsWith("io.github.springdebugtoolbar."));
	}

	private static ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(Application.class).properties("server.port=0",
				"spring.main.banner-mode=off", "spring.jmx.enabled=false",
				"spring.datasource.generate-unique-name=true",
				"spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
						+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration")
			.properties(properties)
			.run();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
