package io.github.springdebugtoolbar.autoconfigure;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Settings}.
 */
class SettingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "debug-toolbar.findings.queries", "debug-toolbar.findings.cache.worth",
			"debug-toolbar.findings.slow-query", "debug-toolbar.explain.timeout",
			"debug-toolbar.explain.automatic-statements", "debug-toolbar.recording.queries",
			"debug-toolbar.history.capacity" })
	void valueThatCannotBeMeantStopsTheStartAndIsNamed(String property) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(RecordingAutoConfiguration.class, HistoryAutoConfiguration.class))
			.withPropertyValues("debug-toolbar.enabled=true", property + "=many")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(IllegalArgumentException.class)
				.hasStackTraceContaining("Failed to bind properties under '" + property + "'"));
	}

	@Test
	void valueOfTheEnvironmentIsCheckedToo() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
					Map.of("DEBUGTOOLBAR_FINDINGS_SLOWQUERY", "soon")));
		assertThatExceptionOfType(BindException.class).isThrownBy(() -> new Settings(environment))
			.withMessageContaining("debug-toolbar.findings.slow-query");
	}

	@Test
	void whatIsNotSetIsAsDocumented() {
		Settings settings = new Settings(new MockEnvironment());
		assertThat(settings.findings().slowQuery()).isEqualTo(Duration.ofMillis(100));
		assertThat(settings.explain().automaticStatements()).isEqualTo(10);
		assertThat(settings.recording().excludedDataSources()).isEmpty();
		assertThat(settings.history().file()).isEqualTo("auto");
	}

	@Test
	void listsAreTakenInEachOfTheirForms() {
		MockEnvironment environment = new MockEnvironment()
			.withProperty("debug-toolbar.access.allowed-hosts[0]", "one.test")
			.withProperty("debug-toolbar.access.allowed-hosts[1]", "two.test")
			.withProperty("debug-toolbar.access.allowed-networks", "10.0.0.1,10.0.0.2");
		AccessProperties access = new Settings(environment).access();
		assertThat(access.allowedHosts()).containsExactly("one.test", "two.test");
		assertThat(access.allowedNetworks()).containsExactly("10.0.0.1", "10.0.0.2");
	}

}
