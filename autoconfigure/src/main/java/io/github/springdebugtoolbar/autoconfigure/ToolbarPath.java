package io.github.springdebugtoolbar.autoconfigure;

import org.springframework.core.env.Environment;

/**
 * Where the toolbar is in this application: below the path of Spring MVC's servlet, since
 * a server without another servlet answers nothing else.
 */
final class ToolbarPath {

	private static final String PATH = "/debug-toolbar";

	private ToolbarPath() {
	}

	static String below(Environment environment) {
		String servlet = environment.getProperty("spring.mvc.servlet.path", "/");
		String prefix = servlet.endsWith("/") ? servlet.substring(0, servlet.length() - 1) : servlet;
		return (prefix.isEmpty() || prefix.startsWith("/")) ? prefix + PATH : "/" + prefix + PATH;
	}

}
