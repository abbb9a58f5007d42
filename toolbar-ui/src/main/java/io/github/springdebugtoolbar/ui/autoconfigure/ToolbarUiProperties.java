package io.github.springdebugtoolbar.ui.autoconfigure;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of what a person sees.
 *
 * @param ide IDE that links to code open: idea, vscode, none, or a URL with {file} and
 * {line}.
 * @param sql SQL panel.
 */
@ConfigurationProperties("debug-toolbar")
record ToolbarUiProperties(@DefaultValue("idea") String ide, @DefaultValue Sql sql) {

	/**
	 * Properties of the SQL panel.
	 *
	 * @param slowThreshold Time from which on a query is shown as slow.
	 */
	record Sql(@DefaultValue("100ms") Duration slowThreshold) {

	}

}
