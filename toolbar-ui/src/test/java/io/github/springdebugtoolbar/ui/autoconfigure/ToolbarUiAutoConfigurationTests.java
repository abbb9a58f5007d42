package io.github.springdebugtoolbar.ui.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.measure.SlowThresholds;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.ISpringTemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ToolbarUiAutoConfiguration}.
 */
class ToolbarUiAutoConfigurationTests {

	private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ToolbarUiAutoConfiguration.class, ThymeleafAutoConfiguration.class))
		.withBean(SlowThresholds.class, () -> new SlowThresholds(Duration.ofMillis(5), Duration.ofMillis(500)))
		.withPropertyValues("debug-toolbar.enabled=true");

	@Test
	void panelsComeInTheirOrder() {
		this.runner.run((context) -> assertThat(context.getBeanProvider(Panel.class).orderedStream().map(Panel::id))
			.containsExactly("findings", "sql", "request", "settings", "versions"));
	}

	@Test
	void nothingIsThereWhileItIsOff() {
		this.runner.withPropertyValues("debug-toolbar.enabled=false")
			.run((context) -> assertThat(List.of(context.getBeanDefinitionNames()))
				.noneMatch((name) -> name.toLowerCase().contains("toolbar")));
	}

	@Test
	void engineOfTheApplicationIsTheOnlyOne() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(ISpringTemplateEngine.class);
			assertThat(context.getBean(SpringTemplateEngine.class).getDialects())
				.anyMatch((dialect) -> dialect.getClass().getSimpleName().equals("NotingDialect"));
		});
	}

	@Test
	void rendererOfTheUserIsTaken() {
		this.runner.withBean(PanelRenderer.class, () -> (panel, template, view) -> Optional.empty())
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(PanelRenderer.class)
				.doesNotHaveBean(ThymeleafPanelRenderer.class));
	}

	@Test
	void startDoesNotWaitForPanels() {
		this.runner.run((context) -> assertThat(context.getBeanNamesForType(Panel.class)).isNotEmpty()
			.noneMatch(context.getBeanFactory()::containsSingleton));
	}

	@Test
	void ideThatCannotBeMeantStopsTheStartAndIsNamed() {
		this.runner.withPropertyValues("debug-toolbar.ide=eclipse")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseMessage(
						"'debug-toolbar.ide' must be idea, vscode, none or a URL with {file} but is 'eclipse'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "vscode", "none", "", "editor://open?at={file}:{line}" })
	void ideThatCanBeMeantIsTaken(String ide) {
		this.runner.withPropertyValues("debug-toolbar.ide=" + ide)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(SourceCode.class));
	}

}
