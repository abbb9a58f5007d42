package io.github.springdebugtoolbar.attribute;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.attribute.garden.LaunchedGarden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with attribute reads in a virtual machine that refuses an agent.
 */
class RefusedAgentTests {

	private static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
			System.getProperty("java.class.path"));

	@ParameterizedTest
	@ValueSource(strings = { "-XX:+DisableAttachMechanism", "-XX:-EnableDynamicAgentLoading" })
	void applicationRunsAndTheFeatureSaysThatItIsOff(String option) throws IOException {
		assertThat(launch(option)).contains("Debug toolbar: attribute reads are off, the machine refuses an agent (")
			.contains("read: sort of a", "seen: []", "refused: true");
	}

	@Test
	void applicationWithoutTheLibraryOfTheAgentSaysWhatToAdd() throws IOException {
		assertThat(launch("-XX:+EnableDynamicAgentLoading", withoutAgent()))
			.contains("attribute reads are off, net.bytebuddy:byte-buddy-agent is not on the class path")
			.contains("read: sort of a", "seen: []", "refused: true");
	}

	@Test
	void applicationThatMayAttachIsWatched() throws IOException {
		assertThat(launch("-XX:+EnableDynamicAgentLoading")).contains("read: sort of a", "sort=1", "refused: false");
	}

	private static String launch(String option) throws IOException {
		return launch(option, CLASS_PATH);
	}

	private static String withoutAgent() {
		String without = Stream.of(CLASS_PATH.split(File.pathSeparator))
			.filter((entry) -> !entry.contains("byte-buddy-agent"))
			.collect(Collectors.joining(File.pathSeparator));
		assertThat(without).isNotEqualTo(CLASS_PATH);
		return without;
	}

	private static String launch(String option, String classPath) throws IOException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), option,
				"-XX:TieredStopAtLevel=1", "-cp", classPath, LaunchedGarden.class.getName(),
				"--spring.main.web-application-type=none", "--debug-toolbar.enabled=true",
				"--debug-toolbar.attribute-reads.enabled=true", "--spring.datasource.url=jdbc:h2:mem:launched",
				"--spring.jpa.hibernate.ddl-auto=create")
			.redirectErrorStream(true)
			.start();
		return new String(process.getInputStream().readAllBytes());
	}

}
