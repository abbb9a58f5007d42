package io.github.springdebugtoolbar.ui.autoconfigure;

import io.github.springdebugtoolbar.ui.source.SourceCode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * Properties of what a person sees.
 *
 * @param ide IDE that links to code open: idea, vscode, none, or a URL with {file} and
 * {line}.
 */
@ConfigurationProperties(ToolbarUiProperties.PREFIX)
record ToolbarUiProperties(@DefaultValue("idea") String ide) {

	static final String PREFIX = "debug-toolbar";

	static final String IDE = PREFIX + ".ide";

	ToolbarUiProperties {
		Assert.isTrue(SourceCode.canOpen(ide),
				() -> "'" + IDE + "' must be idea, vscode, none or a URL with {file} but is '" + ide + "'");
	}

}
