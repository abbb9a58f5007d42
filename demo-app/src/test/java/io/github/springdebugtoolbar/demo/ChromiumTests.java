package io.github.springdebugtoolbar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Chromium}.
 */
class ChromiumTests {

	@TempDir
	private Path folder;

	@Test
	void findsTheOneThatIsNamed() {
		Path named = this.folder.resolve("mine");
		assertThat(create(Map.of("CHROMIUM", named.toString())).get()).isEqualTo(named);
	}

	@Test
	void findsTheOneOnThePath() {
		Path chromium = install("bin/chromium-browser");
		assertThat(create(Map.of("PATH", "/nowhere:" + chromium.getParent())).get()).isEqualTo(chromium);
	}

	@Test
	void findsTheOneThatPlaywrightDownloaded() {
		Path chromium = install(".cache/ms-playwright/chromium-1200/chrome-linux/chrome");
		assertThat(create(Map.of()).get()).isEqualTo(chromium);
	}

	@Test
	void installsUntilThereIsOne() {
		Path chromium = this.folder.resolve("bin/chromium");
		Chromium finder = create(Map.of("PATH", chromium.getParent().toString()), () -> {
		}, () -> install("bin/chromium"), () -> {
			throw new IllegalStateException("One is enough");
		});
		assertThat(finder.get()).isEqualTo(chromium);
	}

	@Test
	void failsWhenThereIsNone() {
		assertThatIllegalStateException().isThrownBy(create(Map.of())::get)
			.withMessageContaining("-Dchromium=/path/to/chromium");
	}

	private Chromium create(Map<String, String> environment, Runnable... installers) {
		return new Chromium(environment, this.folder, List.of(installers));
	}

	private Path install(String name) {
		try {
			Path file = this.folder.resolve(name);
			Files.createDirectories(file.getParent());
			Files.createFile(file).toFile().setExecutable(true);
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
