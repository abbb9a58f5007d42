package io.github.springdebugtoolbar.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BuildDirectory}.
 */
class BuildDirectoryTests {

	private final Path directory;

	BuildDirectoryTests(@TempDir Path directory) {
		this.directory = directory;
	}

	@ParameterizedTest
	@CsvSource({ "/home/build/shop/target/classes, /home/build/shop/target", "/shop/target/test-classes, /shop/target",
			"/shop/target/classes/com/example/Shop.class, /shop/target", "/shop/build/classes/java/main, /shop/build",
			"/shop/build/classes/kotlin/main/Shop.class, /shop/build" })
	void liesAboveTheClasses(Path classes, Path expected) {
		assertThat(BuildDirectory.find(classes, this.directory)).contains(expected);
	}

	@ParameterizedTest
	@CsvSource({ "/home/build/shop/bin/main", "/home/target/shop.jar", "/app/classes", "/" })
	void isNotGuessedFromOtherFolders(Path classes) {
		assertThat(BuildDirectory.find(classes, this.directory)).isEmpty();
	}

	@Test
	void isTheOneOfTheProjectInTheWorkingDirectory() throws IOException {
		Files.createFile(this.directory.resolve("build.gradle.kts"));
		Path build = Files.createDirectory(this.directory.resolve("build"));
		assertThat(BuildDirectory.find(null, this.directory)).contains(build);
	}

	@Test
	void folderOfTheSameNameOutsideOfAProjectIsNone() throws IOException {
		Files.createDirectory(this.directory.resolve("build"));
		assertThat(BuildDirectory.find(null, this.directory)).isEmpty();
	}

	@Test
	void projectThatWasNotBuiltHasNone() throws IOException {
		Files.createFile(this.directory.resolve("pom.xml"));
		assertThat(BuildDirectory.find(null, this.directory)).isEmpty();
	}

}
