package io.github.springdebugtoolbar.ui.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the source folders of a project: those of the working directory and of the
 * modules below it.
 */
class SourceFolders {

	private static final int DEPTH = 3;

	private static final int MODULES = 200;

	private static final Set<String> NO_MODULES = Set.of("src", "target", "build", "out", "bin", "node_modules");

	private static final List<String> CODE = List.of("src/main/java", "src/main/kotlin", "src/main/groovy",
			"src/test/java", "src/test/kotlin");

	private static final List<String> RESOURCES = List.of("src/main/resources/templates", "src/main/resources",
			"src/main/webapp", "src/test/resources/templates", "src/test/resources");

	private final Path root;

	SourceFolders(Path root) {
		this.root = root;
	}

	List<Path> code() {
		return existing(CODE);
	}

	List<Path> resources() {
		return existing(RESOURCES);
	}

	private List<Path> existing(List<String> names) {
		return modules().stream()
			.flatMap((module) -> names.stream().map(module::resolve))
			.filter(Files::isDirectory)
			.toList();
	}

	private List<Path> modules() {
		List<Path> modules = new ArrayList<>();
		collect(this.root, DEPTH, modules);
		return modules;
	}

	private void collect(Path folder, int depth, List<Path> modules) {
		if (modules.size() >= MODULES) {
			return;
		}
		modules.add(folder);
		if (depth > 0) {
			children(folder).forEach((child) -> collect(child, depth - 1, modules));
		}
	}

	private List<Path> children(Path folder) {
		try (Stream<Path> children = Files.list(folder)) {
			return children.filter(SourceFolders::mayBeModule).sorted().limit(MODULES).toList();
		}
		catch (IOException | SecurityException ex) {
			return List.of();
		}
	}

	private static boolean mayBeModule(Path folder) {
		String name = folder.getFileName().toString();
		return !name.startsWith(".") && !NO_MODULES.contains(name) && Files.isDirectory(folder)
				&& !Files.isSymbolicLink(folder);
	}

}
