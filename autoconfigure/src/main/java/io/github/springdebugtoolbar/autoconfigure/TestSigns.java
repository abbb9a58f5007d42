package io.github.springdebugtoolbar.autoconfigure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells by the stack that a test starts the application, as Spring Boot DevTools does.
 */
final class TestSigns {

	private static final List<String> PACKAGES = List.of("org.junit.runners.", "org.junit.platform.",
			"org.springframework.boot.test.", "org.springframework.test.context.", "org.testng.", "org.spockframework.",
			"cucumber.runtime.", "io.cucumber.");

	private TestSigns() {
	}

	static Optional<String> find(Thread thread) {
		boolean test = Stream.of(thread.getStackTrace())
			.anyMatch((element) -> PACKAGES.stream().anyMatch(element.getClassName()::startsWith));
		return test ? Optional.of("a test started the application") : Optional.empty();
	}

}
