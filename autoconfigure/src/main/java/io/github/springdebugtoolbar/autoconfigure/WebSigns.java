package io.github.springdebugtoolbar.autoconfigure;

import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.ConfigurableWebEnvironment;

/**
 * Tells that the application has no servlet requests that could be shown.
 */
final class WebSigns {

	private static final boolean WEB = ClassUtils
		.isPresent("org.springframework.web.context.ConfigurableWebEnvironment", WebSigns.class.getClassLoader());

	private WebSigns() {
	}

	static Optional<String> find(Environment environment) {
		boolean servlet = WEB && environment instanceof ConfigurableWebEnvironment;
		return servlet ? Optional.empty() : Optional.of("this is not a servlet application");
	}

}
