package io.github.springdebugtoolbar.autoconfigure;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.NativeDetector;
import org.springframework.core.env.Environment;

/**
 * Whether the toolbar is on.
 *
 * @param on {@code true} if it is
 * @param asked whether a property says so, not the way the application was started
 * @param reason why, to be read after "because"
 */
record Activation(boolean on, boolean asked, String reason) {

	static final String PROPERTY = "debug-toolbar.enabled";

	static Activation of(Environment environment, @Nullable ClassLoader classLoader) {
		if (NativeDetector.inNativeImage()) {
			return new Activation(false, false, "it cannot work in a native image");
		}
		String value = environment.getProperty(PROPERTY, "auto").trim().toLowerCase(Locale.ROOT);
		return switch (value) {
			case "true", "on" -> new Activation(true, true, asked(environment, value));
			case "false", "off" -> new Activation(false, true, PROPERTY + "=" + value);
			case "auto", "" -> deduce(environment, classLoader);
			default ->
				new Activation(false, true, "'" + PROPERTY + "' must be auto, true or false but is '" + value + "'");
		};
	}

	private static String asked(Environment environment, String value) {
		String asked = PROPERTY + "=" + value;
		return DeploymentSigns.find(environment)
			.map((sign) -> asked + " although " + sign + ", where it would be off by itself")
			.orElse(asked);
	}

	private static Activation deduce(Environment environment, @Nullable ClassLoader classLoader) {
		return Stream
			.<Supplier<Optional<String>>>of(AheadOfTimeSigns::find, () -> TestSigns.find(Thread.currentThread()),
					() -> DeploymentSigns.find(environment), () -> PackagingSigns.find(classLoader),
					() -> WebSigns.find(environment))
			.map(Supplier::get)
			.flatMap(Optional::stream)
			.findFirst()
			.map((sign) -> new Activation(false, false, sign))
			.orElseGet(() -> new Activation(true, false, "this is a development run"));
	}

}
