package io.github.springdebugtoolbar.autoconfigure.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

/**
 * A virtual machine of its own.
 */
class JavaProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path output;

	JavaProcess(Path folder, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(List.of(arguments));
		this.output = Files.createTempFile(folder, "output", ".txt");
		this.process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.output.toFile())
			.start();
	}

	/**
	 * Waits until the application says whether the toolbar is on.
	 * @return the port of the application
	 */
	int awaitPort() {
		String said = Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.failFast("The application ended", () -> !this.process.isAlive())
			.until(this::output, (output) -> output.contains("Debug toolbar is"));
		return PORT.matcher(said)
			.results()
			.mapToInt((port) -> Integer.parseInt(port.group(1)))
			.findFirst()
			.orElseThrow();
	}

	String output() throws IOException {
		return Files.readString(this.output);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
