package io.github.springdebugtoolbar.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the templates of the panels as files.
 */
class PanelTemplatesTests {

	private static final Path FOLDER = Path.of("src/main/resources/io/github/springdebugtoolbar/ui");

	@Test
	void textIsNeverPutInUnescaped() {
		assertThat(templates()).isNotEmpty()
			.allSatisfy((template) -> assertThat(Files.readString(template)).as(template.toString())
				.doesNotContain("th:utext", "[(", "<script", "style="));
	}

	private static List<Path> templates() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> !file.endsWith("requests.html"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
