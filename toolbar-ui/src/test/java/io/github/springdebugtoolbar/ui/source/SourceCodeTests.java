package io.github.springdebugtoolbar.ui.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.springdebugtoolbar.recording.Frame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SourceCode} and {@link SourceFiles}.
 */
class SourceCodeTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@SuppressWarnings("NullAway.Init")
	private Path project;

	@BeforeEach
	void createProject() throws IOException {
		this.project = Files.createDirectories(this.folder.resolve("my project"));
		write(this.project.resolve("src/main/java/shop/Main.java"), "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
		write(this.project.resolve("web/src/main/java/shop/web/OrderController.java"), "a\nb\nc\n");
		write(this.project.resolve("web/src/main/resources/templates/orders/list.html"), "<p>\n</p>\n");
		write(this.project.resolve("target/src/main/java/shop/Stale.java"), "stale\n");
		write(this.folder.resolve("outside/secret.html"), "secret\n");
	}

	@Test
	void classOfAModuleIsFound() {
		assertThat(code("idea").place(new Frame("shop.web.OrderController", "list", "OrderController.java", 2)))
			.isEqualTo(new PlaceLink("OrderController.list (OrderController.java:2)",
					"idea://open?file=" + encoded("web/src/main/java/shop/web/OrderController.java") + "&line=2"));
	}

	@Test
	void nestedClassIsFoundInItsFile() {
		assertThat(code("idea").line(new Frame("shop.Main$Inner", "run", "Main.java", 1)).href()).endsWith("line=1");
	}

	@Test
	void templateIsFound() {
		assertThat(code("vscode").place(Frame.ofTemplate("orders/list.html", 2, "${x}")))
			.isEqualTo(new PlaceLink("orders/list.html:2",
					"vscode://file" + encoded("web/src/main/resources/templates/orders/list.html") + ":2"));
	}

	@Test
	void patternOfTheUserIsFilled() {
		assertThat(
				code("http://localhost:63342/api/file{file}:{line}").line(new Frame("shop.Main", "m", "Main.java", 3))
					.href())
			.isEqualTo("http://localhost:63342/api/file" + encoded("src/main/java/shop/Main.java") + ":3");
	}

	@Test
	void noneMakesNoLink() {
		assertThat(code("none").line(new Frame("shop.Main", "m", "Main.java", 3)).href()).isNull();
	}

	@Test
	void whatLiesElsewhereHasNoLink() {
		assertThat(code("idea").place(new Frame("other.Main", "m", "Main.java", 3)).href()).isNull();
		assertThat(code("idea").place(new Frame("shop.Stale", "m", "Stale.java", 1)).href()).isNull();
	}

	@Test
	void nothingOutsideOfTheSourceFoldersIsEverRead() throws IOException {
		Files.createSymbolicLink(this.project.resolve("web/src/main/resources/templates/link.html"),
				this.folder.resolve("outside/secret.html"));
		SourceCode code = code("idea");
		for (String path : new String[] { "../../../../../../outside/secret.html", "link.html", "/etc/passwd",
				this.folder.resolve("outside/secret.html").toString(), "\0" }) {
			assertThat(code.findExcerpt(Frame.ofTemplate(path, 1, ""))).as(path).isEmpty();
		}
	}

	@Test
	void excerptHasThreeLinesAround() {
		assertThat(code("idea").findExcerpt(new Frame("shop.Main", "m", "Main.java", 5)))
			.hasValueSatisfying((found) -> {
				assertThat(found.firstLine()).isEqualTo(2);
				assertThat(found.lines()).containsExactly("2", "3", "4", "5", "6", "7", "8");
				assertThat(found.language()).isEqualTo("java");
			});
	}

	@Test
	void excerptEndsWithTheFile() {
		assertThat(code("idea").findExcerpt(new Frame("shop.Main", "m", "Main.java", 1)))
			.hasValueSatisfying((found) -> assertThat(found.lines()).containsExactly("1", "2", "3", "4"));
		assertThat(code("idea").findExcerpt(new Frame("shop.Main", "m", "Main.java", 10))).isEmpty();
		assertThat(code("idea").findExcerpt(new Frame("shop.Main", "m", "Main.java", -1))).isEmpty();
	}

	private SourceCode code(String ide) {
		return new SourceCode(new SourceFiles(this.project), ide);
	}

	private String encoded(String path) {
		return this.project.resolve(path).toUri().getRawPath();
	}

	private static void write(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
