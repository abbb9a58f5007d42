package io.github.springdebugtoolbar.ui.autoconfigure;

import java.nio.file.Path;
import java.util.List;

import io.github.springdebugtoolbar.attribute.AttributeTracker;
import io.github.springdebugtoolbar.autoconfigure.ConditionalOnDebugToolbar;
import io.github.springdebugtoolbar.autoconfigure.HistoryAutoConfiguration;
import io.github.springdebugtoolbar.detection.RequestInspector;
import io.github.springdebugtoolbar.detection.measure.SlowThresholds;
import io.github.springdebugtoolbar.history.DigestHistory;
import io.github.springdebugtoolbar.history.RequestHistory;
import io.github.springdebugtoolbar.panel.Panel;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.plan.QueryTools;
import io.github.springdebugtoolbar.recording.SecretNames;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.panel.findings.FindingsPanel;
import io.github.springdebugtoolbar.ui.panel.findings.IndexChecks;
import io.github.springdebugtoolbar.ui.panel.history.HistoryPanel;
import io.github.springdebugtoolbar.ui.panel.request.RequestPanel;
import io.github.springdebugtoolbar.ui.panel.settings.SettingsPanel;
import io.github.springdebugtoolbar.ui.panel.sql.QueryActions;
import io.github.springdebugtoolbar.ui.panel.sql.SqlPanel;
import io.github.springdebugtoolbar.ui.panel.versions.VersionsPanel;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the panels.
 */
@AutoConfiguration(after = HistoryAutoConfiguration.class)
@ConditionalOnDebugToolbar
@Lazy
public final class ToolbarUiAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(PanelRenderer.class)
	ThymeleafPanelRenderer debugToolbarPanelRenderer() {
		return new ThymeleafPanelRenderer();
	}

	// What was set is bound at the start, so that it is refused there if it cannot be
	// meant.
	@Bean
	@Lazy(false)
	PanelWarmUp debugToolbarPanelWarmUp(ObjectProvider<Panel> panels, ObjectProvider<ThymeleafPanelRenderer> renderer,
			Environment environment) {
		if (environment.containsProperty(ToolbarUiProperties.IDE)) {
			properties(environment);
		}
		return new PanelWarmUp(panels, renderer);
	}

	@Bean
	SourceCode debugToolbarSourceCode(Environment environment) {
		return new SourceCode(new SourceFiles(Path.of("")), properties(environment).ide());
	}

	private static ToolbarUiProperties properties(Environment environment) {
		return Binder.get(environment).bindOrCreate(ToolbarUiProperties.PREFIX, ToolbarUiProperties.class);
	}

	@Bean
	@Order(5)
	Panel debugToolbarFindingsPanel(SourceCode code, ObjectProvider<RequestInspector> inspector,
			ObjectProvider<DigestHistory> digests, ObjectProvider<QueryTools> tools) {
		QueryTools found = tools.getIfAvailable();
		return new FindingsPanel(code, inspector.stream().flatMap((one) -> one.rules().stream()).toList(),
				digests.getIfAvailable(), (found != null) ? new IndexChecks(found.trials()) : null);
	}

	@Bean
	@Order(10)
	Panel debugToolbarSqlPanel(SourceCode code, SlowThresholds thresholds, ObjectProvider<QueryTools> tools) {
		QueryTools found = tools.getIfAvailable();
		return new SqlPanel(code, thresholds.slow(),
				(found != null) ? new QueryActions(found.replay(), found.explainer()) : null);
	}

	@Bean
	@Order(15)
	@ConditionalOnBean(name = "debugToolbarDigestHistory")
	Panel debugToolbarHistoryPanel(DigestHistory digests, RequestHistory requests) {
		return new HistoryPanel(digests, requests);
	}

	@Bean
	@Order(20)
	Panel debugToolbarRequestPanel(SourceCode code) {
		return new RequestPanel(code);
	}

	@Bean
	@Order(30)
	Panel debugToolbarSettingsPanel(ConfigurableEnvironment environment, ObjectProvider<SecretNames> secretNames,
			SourceCode code, ObjectProvider<AttributeTracker> tracker) {
		return new SettingsPanel(environment, secretNames.getIfAvailable(() -> new SecretNames(List.of())), code,
				() -> tracker.stream().flatMap((one) -> one.refusal().stream()).map(Refusals::ofAgent).toList());
	}

	@Bean
	@Order(40)
	Panel debugToolbarVersionsPanel(ApplicationContext context) {
		ClassLoader classLoader = context.getClassLoader();
		return new VersionsPanel((classLoader != null) ? classLoader : VersionsPanel.class.getClassLoader());
	}

	@Bean
	@ConditionalOnClass(name = "org.thymeleaf.spring6.SpringTemplateEngine")
	static TemplatePositionsPostProcessor debugToolbarTemplatePositions() {
		return new TemplatePositionsPostProcessor();
	}

}
