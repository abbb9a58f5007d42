package io.github.springdebugtoolbar.demo;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.springframework.util.FileSystemUtils;

/**
 * The shop in a virtual machine of its own, which DevTools restart whenever a class
 * changes. Soft references are cleared by each full collection.
 */
class RestartedShop implements AutoCloseable {

	private static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
			System.getProperty("java.class.path"));

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	private final AtomicInteger starts = new AtomicInteger();

	private final Path classes;

	private final int port;

	private final Process process;

	RestartedShop(boolean toolbar) throws IOException {
		this.classes = Files.createTempDirectory("restarted").toRealPath();
		Path compiled = Path.of("target/classes").toAbsolutePath();
		FileSystemUtils.copyRecursively(compiled, this.classes);
		this.port = freePort();
		this.process = start(compiled, toolbar);
		Thread reader = new Thread(this::read);
		reader.setDaemon(true);
		reader.start();
		awaitStarts(1);
	}

	Shop visitor() {
		return new Shop(this.port);
	}

	void restart() throws IOException {
		int before = this.starts.get();
		Files.setLastModifiedTime(this.classes.resolve("io/github/springdebugtoolbar/demo/shop/Order.class"),
				FileTime.from(Instant.now()));
		awaitStarts(before + 1);
	}

	/**
	 * Counts what is left after a full collection.
	 * @param className name of a class
	 * @return instances of classes of that name, of whatever class loader
	 */
	int instances(String className) throws IOException {
		return histogram().lines()
			.map(String::strip)
			.map((line) -> line.split("\\s+"))
			.filter((columns) -> columns.length > 3 && columns[3].equals(className))
			.mapToInt((columns) -> Integer.parseInt(columns[1]))
			.sum();
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		this.process.onExit().join();
		FileSystemUtils.deleteRecursively(this.classes);
	}

	private Process start(Path compiled, boolean toolbar) throws IOException {
		String classPath = Stream.of(CLASS_PATH.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.map((entry) -> Path.of(entry).equals(compiled) ? this.classes.toString() : entry)
			.collect(Collectors.joining(File.pathSeparator));
		List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), "-Xmx600m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-XX:SoftRefLRUPolicyMSPerMB=0", "-cp", classPath,
				DemoApplication.class.getName(), "--server.port=" + this.port, "--demo.orders=1000",
				"--spring.devtools.restart.poll-interval=300ms", "--spring.devtools.restart.quiet-period=100ms",
				"--spring.devtools.livereload.enabled=false", "--debug-toolbar.enabled=" + toolbar));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private void read() {
		try (BufferedReader output = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			output.lines()
				.filter((line) -> line.contains("Started DemoApplication in"))
				.forEach((line) -> this.starts.incrementAndGet());
		}
		catch (IOException | UncheckedIOException ex) {
			// it has ended
		}
	}

	private void awaitStarts(int count) {
		Awaitility.await()
			.pollInterval(Duration.ofMillis(50))
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.starts.get() >= count);
	}

	private String histogram() throws IOException {
		Process jcmd = new ProcessBuilder(JAVA.resolve("jcmd").toString(), Long.toString(this.process.pid()),
				"GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
