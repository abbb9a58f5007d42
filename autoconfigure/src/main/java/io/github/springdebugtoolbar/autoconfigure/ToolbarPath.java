package io.github.springdebugtoolbar.autoconfigure;

import java.util.Objects;

import io.github.springdebugtoolbar.web.ToolbarAddress;

import org.springframework.core.env.Environment;

/**
 * Where the toolbar is in this application: below the path of Spring MVC's servlet, since
 * a server without another servlet answers nothing else.
 */
final class ToolbarPath {

	private static final String PATH = "/debug-toolbar";

	private ToolbarPath() {
	}

	static ToolbarAddress address(Environment environment) {
		return new ToolbarAddress(below(environment), version());
	}

	static String below(Environment environment) {
		String servlet = environment.getProperty("spring.mvc.servlet.path", "/");
		String prefix = servlet.endsWith("/") ? servlet.substring(0, servlet.length() - 1) : servlet;
		return (prefix.isEmpty() || prefix.startsWith("/")) ? prefix + PATH : "/" + prefix + PATH;
	}

	private static String version() {
		return Objects.requireNonNullElse(ToolbarPath.class.getPackage().getImplementationVersion(), "dev");
	}

}
