package io.github.springdebugtoolbar.autoconfigure.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.loader.tools.Library;
import org.springframework.boot.loader.tools.LibraryScope;
import org.springframework.boot.loader.tools.Repackager;

/**
 * The application as Spring Boot's build plugins package it, the toolbar included, as if
 * nobody had left it out.
 */
class ExecutableJar {

	private static final Pattern NEEDED = Pattern
		.compile("(spring-(boot|core|beans|context|aop|expression|web|webmvc|jcl"
				+ "|jdbc|tx)-.*|spring-boot-.*|tomcat-embed-(core|el)-.*|jakarta\\..*|log.*|slf4j.*|jul.*|micrometer.*|jackson.*"
				+ "|snakeyaml.*|h2-.*|HikariCP.*|datasource-proxy.*|jspecify.*|jsqlparser.*|nanojson.*)\\.jar");

	private final Path folder;

	ExecutableJar(Path folder) {
		this.folder = folder;
	}

	Path create() throws IOException {
		Path application = jar(classes(LaunchedApplication.class), "application.jar",
				LaunchedApplication.class.getPackageName().replace('.', '/'));
		Path toolbar = jar(Path.of("target", "classes").toAbsolutePath(), "debug-toolbar.jar", "");
		Path executable = this.folder.resolve("shop.jar");
		Repackager repackager = new Repackager(application.toFile());
		repackager.setMainClass(LaunchedApplication.class.getName());
		repackager.repackage(executable.toFile(),
				(callback) -> Stream.concat(libraries(), Stream.of(toolbar.toFile()))
					.map((file) -> new Library(file, LibraryScope.RUNTIME))
					.forEach((library) -> accept(() -> callback.library(library))));
		return executable;
	}

	private static Stream<File> libraries() {
		return Stream
			.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
				.split(File.pathSeparator))
			.map(File::new)
			.filter((file) -> NEEDED.matcher(file.getName()).matches());
	}

	private Path jar(Path classes, String name, String below) throws IOException {
		Path jar = this.folder.resolve(name);
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(classes.resolve(below))) {
			List<Path> all = files.filter(Files::isRegularFile).toList();
			all.forEach((file) -> accept(() -> add(out, classes.relativize(file), file)));
		}
		return jar;
	}

	private static void add(JarOutputStream out, Path name, Path file) throws IOException {
		out.putNextEntry(new JarEntry(name.toString().replace(File.separatorChar, '/')));
		Files.copy(file, out);
		out.closeEntry();
	}

	private static Path classes(Class<?> type) {
		return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toPath();
	}

	private static void accept(Writing writing) {
		try {
			writing.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private interface Writing {

		void write() throws IOException;

	}

}
