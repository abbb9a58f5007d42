package io.github.springdebugtoolbar.autoconfigure.launch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where others may use the application nothing of the toolbar is there: no bean, no
 * endpoint, no change of a page.
 */
@ExtendWith(OutputCaptureExtension.class)
class DeploymentIntegrationTests {

	private static final List<String> SETTINGS = List.of("server.port=0", "spring.main.banner-mode=off",
			"spring.jmx.enabled=false", "management.cloudfoundry.enabled=false",
			"spring.datasource.generate-unique-name=true",
			"spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration,"
					+ "org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration,"
					+ "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration,"
					+ "org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration,"
					+ "org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration,"
					+ "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration");

	@Test
	void developmentRunHasEverything(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run(Map.of())) {
			site(context).assertHasTheToolbar();
			assertThat(output).contains("Debug toolbar is on because this is a development run");
		}
	}

	@ParameterizedTest
	@CsvSource({ "prod", "production", "aws-live", "'local,staging'" })
	void productionProfileHasNothing(String profiles, CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run(Map.of(), "spring.profiles.active=" + profiles)) {
			site(context).assertHasNothingOfTheToolbar();
			assertThat(output).containsPattern("Debug toolbar is off because the profile '.*' is active");
		}
	}

	@ParameterizedTest
	@CsvSource({ "VCAP_APPLICATION, {}, cloud foundry", "DYNO, web.1, heroku", "HC_LANDSCAPE, x, sap",
			"KUBERNETES_SERVICE_HOST, 10.0.0.1, kubernetes" })
	void cloudPlatformHasNothing(String variable, String value, String platform, CapturedOutput output)
			throws Exception {
		Map<String, Object> variables = Map.of(variable, value, "KUBERNETES_SERVICE_PORT", "443");
		try (ConfigurableApplicationContext context = run(variables)) {
			site(context).assertHasNothingOfTheToolbar();
			assertThat(output).contains("Debug toolbar is off because the application runs on " + platform);
		}
	}

	@Test
	void propertyThatIsFalseLeavesNothing(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = run(Map.of(), "debug-toolbar.enabled=false")) {
			site(context).assertHasNothingOfTheToolbar();
			assertThat(output).contains("Debug toolbar is off because debug-toolbar.enabled=false");
		}
	}

	private static Site site(ConfigurableApplicationContext context) {
		return new Site(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	// On a thread of its own, since a test on the stack switches the toolbar off.
	private static ConfigurableApplicationContext run(Map<String, Object> variables, String... properties) {
		return CompletableFuture.supplyAsync(() -> Main.main(variables, properties)).join();
	}

	private static ConfigurableEnvironment environment(Map<String, Object> variables) {
		ConfigurableEnvironment environment = ApplicationContextFactory.DEFAULT
			.createEnvironment(WebApplicationType.SERVLET);
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return environment;
	}

	private static final class Main {

		static ConfigurableApplicationContext main(Map<String, Object> variables, String... properties) {
			return new SpringApplicationBuilder(LaunchedApplication.class).environment(environment(variables))
				.properties(SETTINGS.toArray(String[]::new))
				.properties(properties)
				.run();
		}

	}

}
