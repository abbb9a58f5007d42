package io.github.springdebugtoolbar.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Where the build puts what it makes: what lies there may be deleted at any time and
 * belongs to no one.
 */
public final class BuildDirectory {

	private static final Map<String, Set<String>> CLASSES = Map.of("target", Set.of("classes", "test-classes"), "build",
			Set.of("classes"));

	private static final List<String> PROJECT_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

	private BuildDirectory() {
	}

	/**
	 * Finds the build directory of an application.
	 * @param classes folder of the application's classes, {@code null} if it is not known
	 * @param workingDirectory where the application was started
	 * @return the directory of Maven or Gradle; empty if there is none
	 */
	public static Optional<Path> find(@Nullable Path classes, Path workingDirectory) {
		Stream<Path> parents = Stream.iterate(classes, (path) -> path != null, Path::getParent);
		return parents.filter(BuildDirectory::holdsClasses)
			.findFirst()
			.map(Path::getParent)
			.or(() -> findIn(workingDirectory.toAbsolutePath()));
	}

	private static boolean holdsClasses(Path path) {
		Path parent = path.getParent();
		return parent != null && CLASSES.getOrDefault(name(parent), Set.of()).contains(name(path));
	}

	private static Optional<Path> findIn(Path project) {
		if (PROJECT_FILES.stream().map(project::resolve).noneMatch(Files::exists)) {
			return Optional.empty();
		}
		return Stream.of("target", "build").map(project::resolve).filter(Files::isDirectory).findFirst();
	}

	private static String name(Path path) {
		Path name = path.getFileName();
		return (name != null) ? name.toString() : "";
	}

}
