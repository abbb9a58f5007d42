package io.github.springdebugtoolbar.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.springdebugtoolbar.benchmarks.shop.ShopApplication;

/**
 * A variant that runs, in a process of its own: in one virtual machine each would be
 * compiled for what all of them do.
 */
final class Shop implements AutoCloseable {

	private static final String API = "/debug-toolbar/api/";

	private static final String BROWSER = "text/html,application/json;q=0.9,*/*;q=0.8";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** Bytes that a page without its rows does not have. */
	private static final int ROWS = 1_000;

	private final Variant variant;

	private final Process process;

	private final int port;

	private Shop(Variant variant, Process process, int port) {
		this.variant = variant;
		this.process = process;
		this.port = port;
	}

	static Shop start(Variant variant, Database database, String... jvmArguments) {
		Shop shop = launch(variant, database, jvmArguments);
		shop.await("/json", ROWS);
		return shop;
	}

	static Shop launch(Variant variant, Database database, String... jvmArguments) {
		try {
			int port = freePort();
			List<String> command = new ArrayList<>(
					List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
							"-Dp6spy.config.appender=com.p6spy.engine.spy.appender.StdoutLogger"));
			command.addAll(List.of(jvmArguments));
			command.addAll(List.of("-cp", ClassPaths.of(variant), ShopApplication.class.getName(),
					"--server.port=" + port, "--spring.datasource.url=" + url(variant, database)));
			command.addAll(variant.arguments());
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return new Shop(variant, process, port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Variant variant() {
		return this.variant;
	}

	int port() {
		return this.port;
	}

	/**
	 * Reads a page to its last byte.
	 * @param path path of the page
	 * @return the page
	 */
	byte[] get(String path) {
		try {
			return read(path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What it has cost the machine so far, whatever else that does.
	 * @return time of the processor, of all threads
	 */
	Duration processorTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/**
	 * Waits until it answers. It fills its database when it answers already.
	 */
	void await() {
		await("/none", 0);
	}

	private void await(String path, int bytes) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!answers(path, bytes)) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new IllegalStateException(this.variant + " does not start");
			}
			pause();
		}
	}

	@Override
	public void close() {
		try {
			this.process.destroy();
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private byte[] read(String path) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + this.port + path)
			.toURL()
			.openConnection();
		connection.setRequestProperty("Accept", path.startsWith(API) ? "application/json" : BROWSER);
		try (InputStream body = connection.getInputStream()) {
			return body.readAllBytes();
		}
	}

	private boolean answers(String path, int bytes) {
		try {
			return read(path).length > bytes;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static String url(Variant variant, Database database) {
		String url = database.urlFor(variant);
		return (variant == Variant.P6SPY) ? url.replaceFirst("jdbc:", "jdbc:p6spy:") : url;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
