package io.github.springdebugtoolbar.autoconfigure;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * Tells that the application was started as a package and not from the classes of a
 * project. A project is known by its build file, so that classes that were unpacked into
 * a container image are not taken for one.
 */
final class PackagingSigns {

	private static final List<String> PROJECT_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts",
			"settings.gradle", "settings.gradle.kts", "build.xml", "build.sbt", "MODULE.bazel", "WORKSPACE", ".project",
			".idea", ".git");

	private static final String SERVLET_INITIALIZER = "org.springframework.boot.web.servlet.support.SpringBootServletInitializer";

	private PackagingSigns() {
	}

	static Optional<String> find(@Nullable ClassLoader classLoader) {
		if (isLaunched(classLoader)) {
			return Optional.of("the application was started from its executable archive");
		}
		if (isOnStack(SERVLET_INITIALIZER)) {
			return Optional.of("the application was deployed to a servlet container");
		}
		return findMainClass(classLoader).map(PackagingSigns::findInSource)
			.orElseGet(() -> Optional.of("the class that started the application is not known"));
	}

	static Optional<String> findInSource(Class<?> mainClass) {
		return findLocation(mainClass).filter(Files::isDirectory)
			.map((directory) -> findInDirectory(mainClass, directory))
			.orElseGet(() -> Optional.of(mainClass.getName() + " comes from an archive"));
	}

	static Optional<String> findInDirectory(Class<?> mainClass, Path directory) {
		return isInProject(directory) ? Optional.empty()
				: Optional.of(mainClass.getName() + " comes from " + directory + ", which belongs to no project");
	}

	private static boolean isInProject(Path directory) {
		return Stream.iterate(directory, (path) -> path != null, Path::getParent)
			.limit(8)
			.anyMatch((parent) -> PROJECT_FILES.stream().map(parent::resolve).anyMatch(Files::exists));
	}

	private static boolean isLaunched(@Nullable ClassLoader classLoader) {
		return Stream.iterate(classLoader, (candidate) -> candidate != null, ClassLoader::getParent)
			.map((candidate) -> candidate.getClass().getName())
			.anyMatch((name) -> name.startsWith("org.springframework.boot.loader."));
	}

	private static boolean isOnStack(String className) {
		return StackWalker.getInstance()
			.walk((frames) -> frames.map(StackFrame::getClassName).anyMatch(className::equals));
	}

	private static Optional<Class<?>> findMainClass(@Nullable ClassLoader classLoader) {
		return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
			.walk((frames) -> frames.filter((frame) -> frame.getMethodName().equals("main"))
				.<Class<?>>map(StackFrame::getDeclaringClass)
				.findFirst())
			.or(() -> findCommand(classLoader));
	}

	private static Optional<Class<?>> findCommand(@Nullable ClassLoader classLoader) {
		String command = System.getProperty("sun.java.command", "").split(" ", 2)[0];
		return ClassUtils.isPresent(command, classLoader)
				? Optional.of(ClassUtils.resolveClassName(command, classLoader)) : Optional.empty();
	}

	private static Optional<Path> findLocation(Class<?> type) {
		try {
			return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
				.map(CodeSource::getLocation)
				.filter((location) -> "file".equals(location.getProtocol()))
				.map(PackagingSigns::toPath);
		}
		catch (SecurityException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable Path toPath(URL location) {
		try {
			return Path.of(location.toURI());
		}
		catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException ex) {
			return null;
		}
	}

}
