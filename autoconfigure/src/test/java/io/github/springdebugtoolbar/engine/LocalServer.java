package io.github.springdebugtoolbar.engine;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;

import org.springframework.util.FileSystemUtils;

/**
 * A server that is installed on this machine, run on a temporary directory.
 */
final class LocalServer {

	private LocalServer() {
	}

	static Process run(Path directory, String... command) throws IOException {
		File log = directory.resolve("log").toFile();
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
	}

	static void stopAtExit(Process server, Path directory) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				server.destroyForcibly().waitFor();
				FileSystemUtils.deleteRecursively(directory);
			}
			catch (IOException | InterruptedException ex) {
				System.err.println(directory + " is left: " + ex);
			}
		}));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	static void await(EngineDatabase database) throws InterruptedException {
		for (int i = 0; i < 300; i++) {
			try {
				database.execute("select 1");
				return;
			}
			catch (SQLException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException(database.url() + " did not start");
	}

}
