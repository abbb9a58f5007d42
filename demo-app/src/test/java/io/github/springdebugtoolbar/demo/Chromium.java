package io.github.springdebugtoolbar.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.microsoft.playwright.impl.driver.Driver;

/**
 * Finds a Chromium on this machine, or gets one by the means at hand, and says so. There
 * is no way to do without: a build that cannot get one fails.
 */
class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

	private final Map<String, String> environment;

	private final Path home;

	private final List<Runnable> installers;

	Chromium() {
		this(System.getenv(), Path.of(System.getProperty("user.home")),
				List.of(Chromium::downloadWithPlaywright, Chromium::installWithPackageManager));
	}

	Chromium(Map<String, String> environment, Path home, List<Runnable> installers) {
		this.environment = environment;
		this.home = home;
		this.installers = installers;
	}

	/**
	 * Returns the executable: the one that {@code -Dchromium=…} or the variable CHROMIUM
	 * names, one on the path, one that Playwright has downloaded, or one that is
	 * installed now.
	 * @return the path of the executable
	 */
	Path get() {
		return find().or(this::install).orElseThrow(() -> new IllegalStateException("""
				The browser tests need Chromium, and none could be found or installed. Install it (Debian: \
				apt-get install chromium), or name its executable: -Dchromium=/path/to/chromium"""));
	}

	private Optional<Path> install() {
		return this.installers.stream().map(this::findAfter).flatMap(Optional::stream).findFirst();
	}

	private Optional<Path> findAfter(Runnable installer) {
		installer.run();
		return find();
	}

	private Optional<Path> find() {
		return Stream.<Supplier<Optional<Path>>>of(this::findNamed, this::findOnPath, this::findDownloaded)
			.map(Supplier::get)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<Path> findNamed() {
		return Optional.ofNullable(System.getProperty("chromium", this.environment.get("CHROMIUM"))).map(Path::of);
	}

	private Optional<Path> findOnPath() {
		return Stream.of(this.environment.getOrDefault("PATH", "").split(System.getProperty("path.separator")))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private Optional<Path> findDownloaded() {
		Path browsers = Path
			.of(this.environment.getOrDefault("PLAYWRIGHT_BROWSERS_PATH", this.home + "/.cache/ms-playwright"));
		if (!Files.isDirectory(browsers)) {
			return Optional.empty();
		}
		try (Stream<Path> files = Files.walk(browsers, 3)) {
			return files.filter(Chromium::isDownloadedExecutable).findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static boolean isDownloadedExecutable(Path file) {
		return file.toString().contains("chromium") && file.endsWith("chrome") && Files.isRegularFile(file)
				&& Files.isExecutable(file);
	}

	private static void downloadWithPlaywright() {
		say("No Chromium found: asking Playwright to download one");
		ProcessBuilder playwright = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
		playwright.command().addAll(List.of("install", "chromium"));
		run(playwright);
	}

	private static void installWithPackageManager() {
		if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
			say("No Chromium from the package manager either: this needs root and apt-get");
			return;
		}
		say("Installing Chromium with apt-get");
		run(new ProcessBuilder("apt-get", "update"));
		run(new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "chromium"));
	}

	private static void run(ProcessBuilder command) {
		try {
			Process process = command.redirectErrorStream(true).redirectOutput(logFile()).start();
			if (!process.waitFor(10, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
			say(String.join(" ", command.command()) + " ended with " + process.waitFor());
		}
		catch (IOException ex) {
			say(ex.getMessage());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static File logFile() throws IOException {
		return Files.createDirectories(Path.of("target")).resolve("chromium-install.log").toFile();
	}

	private static void say(String text) {
		System.out.println("[browser] " + text);
	}

}
