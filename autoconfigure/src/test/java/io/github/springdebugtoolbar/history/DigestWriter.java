package io.github.springdebugtoolbar.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A process of its own that writes to a file of digests, one digest after the other.
 */
public final class DigestWriter {

	private static final int DIGESTS = 40;

	private DigestWriter() {
	}

	static Process start(Path file, String name) throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), DigestWriter.class.getName(), file.toString(), name)
			.inheritIO()
			.start();
	}

	static List<String> ids(String... names) {
		return Stream.of(names)
			.flatMap((name) -> IntStream.range(0, DIGESTS).mapToObj((number) -> name + number))
			.toList();
	}

	/**
	 * Writes and ends.
	 * @param arguments file, and begin of the ids
	 */
	public static void main(String[] arguments) {
		for (String id : ids(arguments[1])) {
			try (DigestHistory history = new DigestHistory(Instant.EPOCH, new DigestFile(Path.of(arguments[0])))) {
				history.add(Digests.request(id).inspected());
			}
		}
	}

}
