package io.github.springdebugtoolbar.autoconfigure;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.context.support.StandardServletEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Activation} in a native image, told by what one says of itself.
 */
class NativeImageTests {

	@ParameterizedTest
	@ValueSource(strings = { "true", "auto", "on" })
	void nativeImageIsOffWhateverWasAsked(String enabled) throws Exception {
		assertThat(launch("-Dorg.graalvm.nativeimage.imagecode=runtime", "-Ddebug-toolbar.enabled=" + enabled))
			.contains("Activation[on=false, asked=false, reason=it cannot work in a native image]");
	}

	@Test
	void otherMachineIsOn() throws Exception {
		assertThat(launch("-Ddebug-toolbar.enabled=true")).contains("Activation[on=true");
	}

	private static String launch(String... properties) throws Exception {
		ProcessBuilder java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		java.command().addAll(List.of(properties));
		java.command()
			.addAll(List.of("-cp",
					System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
					Application.class.getName()));
		Process process = java.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		process.waitFor(1, TimeUnit.MINUTES);
		return output;
	}

	/**
	 * Says what it would be.
	 */
	public static final class Application {

		private Application() {
		}

		public static void main(String[] args) {
			System.out.println(Activation.of(new StandardServletEnvironment(), Application.class.getClassLoader()));
		}

	}

}
