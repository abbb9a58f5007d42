package io.github.springdebugtoolbar.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL of this machine, if one is installed that has the extension hypopg:
 * {@code apt-get install postgresql-15-hypopg}. It runs on a temporary directory.
 */
public final class HypopgServer {

	private static final Path SERVERS = Path.of("/usr/lib/postgresql");

	private static final Path EXTENSIONS = Path.of("/usr/share/postgresql");

	private HypopgServer() {
	}

	/**
	 * Whether there is one.
	 * @return {@code true} if a database can be created
	 */
	public static boolean isInstalled() {
		return findPrograms().isPresent();
	}

	/**
	 * Creates an empty database, in which the extension is not created yet.
	 * @return a database that nobody else uses
	 * @throws SQLException if the server refuses
	 */
	public static EngineDatabase createDatabase() throws SQLException {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		database("postgres", Holder.PORT).execute("create database " + name);
		return database(name, Holder.PORT);
	}

	private static EngineDatabase database(String name, int port) {
		return new EngineDatabase("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "");
	}

	private static Optional<Path> findPrograms() {
		if (!Files.isDirectory(SERVERS)) {
			return Optional.empty();
		}
		try (Stream<Path> versions = Files.list(SERVERS)) {
			return versions.filter(HypopgServer::hasExtension).map((version) -> version.resolve("bin")).findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static boolean hasExtension(Path version) {
		return Files.exists(EXTENSIONS.resolve(version.getFileName()).resolve("extension/hypopg.control"))
				&& Files.isExecutable(version.resolve("bin/initdb"));
	}

	private static int start() {
		try {
			return start(findPrograms().orElseThrow());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static int start(Path programs) throws IOException, InterruptedException {
		Path directory = Files.createTempDirectory("hypopg");
		String data = directory.resolve("data").toString();
		run(directory, programs.resolve("initdb").toString(), "--pgdata=" + data, "--username=postgres", "--auth=trust",
				"--encoding=UTF8", "--no-sync")
			.waitFor(60, TimeUnit.SECONDS);
		int port = LocalServer.freePort();
		Process server = run(directory, programs.resolve("postgres").toString(), "-D", data, "-p",
				Integer.toString(port), "-k", directory.toString(), "-c", "listen_addresses=127.0.0.1", "-F");
		LocalServer.stopAtExit(server, directory);
		LocalServer.await(database("postgres", port));
		return port;
	}

	// PostgreSQL refuses to run as root, so it gets a user of its own that is nobody.
	private static Process run(Path directory, String... command) throws IOException {
		boolean root = System.getProperty("user.name").equals("root");
		Stream<String> prefix = root ? Stream.of("unshare", "-U") : Stream.empty();
		List<String> all = Stream.concat(prefix, Stream.of(command)).toList();
		return LocalServer.run(directory, all.toArray(String[]::new));
	}

	private static final class Holder {

		private static final int PORT = start();

	}

}
