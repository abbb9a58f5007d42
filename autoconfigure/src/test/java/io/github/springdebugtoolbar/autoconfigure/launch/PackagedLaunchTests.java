package io.github.springdebugtoolbar.autoconfigure.launch;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A packaged application that has the toolbar on its class path has nothing of it.
 */
class PackagedLaunchTests {

	private static final String[] SETTINGS = { "--server.port=0", "--spring.main.banner-mode=off" };

	@TempDir
	private static Path folder;

	private static Path jar;

	@BeforeAll
	static void createJar() throws IOException {
		jar = new ExecutableJar(folder).create();
	}

	@Test
	void executableJarHasNothing() throws Exception {
		try (JavaProcess launch = new JavaProcess(folder, "-jar", jar.toString(), SETTINGS[0], SETTINGS[1])) {
			new Site(launch.awaitPort()).assertHasNothingOfTheToolbar();
			assertThat(launch.output())
				.contains("Debug toolbar is off because the application was started from its executable archive");
		}
	}

	@Test
	void executableJarHasItOnlyWhenAsked() throws Exception {
		try (JavaProcess launch = new JavaProcess(folder, "-jar", jar.toString(), SETTINGS[0], SETTINGS[1],
				"--debug-toolbar.enabled=true")) {
			new Site(launch.awaitPort()).assertHasTheToolbar();
		}
	}

	@Test
	void unpackedImageHasNothing() throws Exception {
		Path image = unpack(Files.createDirectories(folder.resolve("image")));
		String classPath = image.resolve("BOOT-INF/classes") + File.pathSeparator + image.resolve("BOOT-INF/lib")
				+ "/*";
		try (JavaProcess launch = new JavaProcess(image, "-cp", classPath, LaunchedApplication.class.getName(),
				SETTINGS[0], SETTINGS[1])) {
			new Site(launch.awaitPort()).assertHasNothingOfTheToolbar();
			assertThat(launch.output()).contains("Debug toolbar is off because " + LaunchedApplication.class.getName(),
					"which belongs to no project");
		}
	}

	private static Path unpack(Path target) throws IOException {
		try (JarFile archive = new JarFile(jar.toFile())) {
			for (JarEntry entry : archive.stream().filter((one) -> !one.isDirectory()).toList()) {
				Path file = target.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.copy(archive.getInputStream(entry), file);
			}
		}
		return target;
	}

}
