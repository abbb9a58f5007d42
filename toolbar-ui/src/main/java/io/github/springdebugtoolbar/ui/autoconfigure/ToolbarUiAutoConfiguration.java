package io.github.springdebugtoolbar.ui.autoconfigure;

import java.nio.file.Path;

import io.github.springdebugtoolbar.autoconfigure.ConditionalOnDebugToolbar;
import io.github.springdebugtoolbar.panel.PanelRenderer;
import io.github.springdebugtoolbar.ui.ThymeleafPanelRenderer;
import io.github.springdebugtoolbar.ui.panel.sql.SqlPanel;
import io.github.springdebugtoolbar.ui.source.SourceCode;
import io.github.springdebugtoolbar.ui.source.SourceFiles;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration of the panels.
 */
@AutoConfiguration
@ConditionalOnDebugToolbar
@EnableConfigurationProperties(ToolbarUiProperties.class)
public final class ToolbarUiAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(PanelRenderer.class)
	ThymeleafPanelRenderer debugToolbarPanelRenderer() {
		return new ThymeleafPanelRenderer();
	}

	@Bean
	@ConditionalOnBean(ThymeleafPanelRenderer.class)
	RendererWarmUp debugToolbarRendererWarmUp(ThymeleafPanelRenderer renderer) {
		return new RendererWarmUp(renderer);
	}

	@Bean
	@ConditionalOnMissingBean
	SourceCode debugToolbarSourceCode(ToolbarUiProperties properties) {
		return new SourceCode(new SourceFiles(Path.of("")), properties.ide());
	}

	@Bean
	@Order(10)
	SqlPanel debugToolbarSqlPanel(SourceCode code) {
		return new SqlPanel(code);
	}

}
