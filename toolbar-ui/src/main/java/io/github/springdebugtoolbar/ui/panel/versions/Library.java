package io.github.springdebugtoolbar.ui.panel.versions;

import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library that may be on the class path.
 *
 * @param name what it is called
 * @param className one of its classes
 */
record Library(String name, String className) {

	private static final Pattern ARCHIVE = Pattern.compile("-(\\d[\\w.+-]*?)\\.jar");

	Optional<VersionsView.Version> find(ClassLoader classLoader) {
		return findClass(classLoader).map((type) -> new VersionsView.Version(this.name, versionOf(type)));
	}

	private Optional<Class<?>> findClass(ClassLoader classLoader) {
		try {
			return Optional.of(Class.forName(this.className, false, classLoader));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return Optional.empty();
		}
	}

	private static String versionOf(Class<?> type) {
		return findByArchive(type).or(() -> findByManifest(type))
			.orElseGet(() -> isFolder(type) ? "not packaged" : "unknown");
	}

	private static Optional<String> findByManifest(Class<?> type) {
		return Optional.ofNullable(type.getPackage()).map(Package::getImplementationVersion);
	}

	private static Optional<String> findByArchive(Class<?> type) {
		return location(type).map(ARCHIVE::matcher).filter(Matcher::find).map((matcher) -> matcher.group(1));
	}

	private static boolean isFolder(Class<?> type) {
		return location(type).filter((path) -> path.endsWith("/")).isPresent();
	}

	private static Optional<String> location(Class<?> type) {
		return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
			.map(CodeSource::getLocation)
			.map(URL::getPath);
	}

}
