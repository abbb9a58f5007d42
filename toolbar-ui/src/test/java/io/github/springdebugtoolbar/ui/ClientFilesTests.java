package io.github.springdebugtoolbar.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import io.github.springdebugtoolbar.web.ClientText;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the browser code as files: what it weighs as it is sent, and what a strict
 * policy forbids.
 */
class ClientFilesTests {

	private static final Pattern STATIC_IMPORT = Pattern.compile("(?m)^import [^;]*?'\\./([\\w-]+\\.js)';");

	private static final Pattern SHEET = Pattern.compile("'([\\w-]+\\.css)'");

	private static final Pattern LAZY_IMPORT = Pattern.compile("import\\('\\./([\\w-]+\\.js)'\\)");

	private final Path folder = folder();

	@Test
	void collapsedToolbarWeighsLessThan25Kilobytes() {
		assertThat(zipped(withImports("main.js"))).isLessThan(25_000);
	}

	@Test
	void pageWithAnOpenPanelLoadsLessThan40Kilobytes() {
		assertThat(panelModules()).contains("sql.js", "findings.js", "history.js", "fragment.js")
			.allSatisfy((panel) -> assertThat(loadedWith(panel)).as(panel).isLessThan(40_000));
	}

	@Test
	void sheetsAreCountedWithWhatNeedsThem() {
		assertThat(withImports("main.js")).contains("toolbar.css").doesNotContain("inside.css");
		assertThat(withImports("sql.js")).contains("sql.css").doesNotContain("findings.css", "history.css");
		assertThat(names(".css")).allSatisfy((sheet) -> assertThat(names(".js")).as(sheet)
			.anySatisfy((module) -> assertThat(text(module)).contains("'" + sheet + "'")));
	}

	@Test
	void panelsAreNotLoadedWithTheCollapsedToolbar() {
		assertThat(withImports("main.js")).contains("toolbar.js").doesNotContain("panels.js", "sql.js", "inside.js");
	}

	@Test
	void modulesAreShort() {
		assertThat(names(".js")).isNotEmpty().allSatisfy((name) -> {
			assertThat(text(name).lines().count()).as(name).isLessThanOrEqualTo(150);
			assertThat(text(name)).as(name).startsWith("// @ts-check");
		});
	}

	@Test
	void markupIsNeverBuiltFromText() {
		assertThat(names(".js")).allSatisfy((name) -> assertThat(text(name)).as(name)
			.doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"));
	}

	@Test
	void nothingNeedsAnExceptionFromAStrictPolicy() {
		assertThat(names(".js")).allSatisfy((name) -> assertThat(text(name)).as(name)
			.doesNotContain("h('style'", "h('script'", "style: ", "'style'"));
		assertThat(text("requests.html")).doesNotContain("<style", "style=", "onload=")
			.doesNotContainPattern("<script[^>]*>[^<]");
	}

	@Test
	void requestsPageHasPlaceholdersForTheAddress() {
		assertThat(text("requests.html")).contains("src=\"{{api}}/client/main.js?v={{version}}\"",
				"data-api=\"{{api}}\"", "data-page");
	}

	private List<String> panelModules() {
		return LAZY_IMPORT.matcher(text("panels.js")).results().map((result) -> result.group(1)).toList();
	}

	private int loadedWith(String panel) {
		Set<String> found = new LinkedHashSet<>();
		Stream.of("main.js", "inside.js", "panels.js", panel).forEach((module) -> collect(module, found));
		return zipped(found);
	}

	private Set<String> withImports(String module) {
		Set<String> found = new LinkedHashSet<>();
		collect(module, found);
		return found;
	}

	private void collect(String module, Set<String> found) {
		if (found.add(module)) {
			STATIC_IMPORT.matcher(text(module))
				.results()
				.map((result) -> result.group(1))
				.forEach((name) -> collect(name, found));
			SHEET.matcher(text(module)).results().map((result) -> result.group(1)).forEach(found::add);
		}
	}

	private Set<String> names(String end) {
		try (Stream<Path> files = Files.list(this.folder)) {
			return new LinkedHashSet<>(
					files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(end)).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int zipped(Set<String> names) {
		return names.stream().mapToInt((name) -> zipped(text(name))).sum();
	}

	private static int zipped(String text) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
			zip.write(ClientText.of(text).getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.size();
	}

	private String text(String name) {
		try {
			return Files.readString(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder() {
		return Path.of("src/main/resources/io/github/springdebugtoolbar/ui/client").toAbsolutePath();
	}

}
