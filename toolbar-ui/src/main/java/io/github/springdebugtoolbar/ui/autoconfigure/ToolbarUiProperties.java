package io.github.springdebugtoolbar.ui.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Lazy;

/**
 * Properties of what a person sees.
 *
 * @param ide IDE that links to code open: idea, vscode, none, or a URL with {file} and
 * {line}.
 */
@Lazy
@ConfigurationProperties("debug-toolbar")
record ToolbarUiProperties(@DefaultValue("idea") String ide) {

}
