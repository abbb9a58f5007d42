package io.github.springdebugtoolbar.ui.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that frames come from: in the source folders of the working directory
 * and of its modules, never outside of them. Looks for the folders once, when first
 * asked. Safe for use by multiple threads.
 */
public class SourceFiles {

	private static final Map<String, String> LANGUAGES = Map.of("java", "java", "kt", "kotlin", "groovy", "groovy");

	private static final int CACHE = 5_000;

	private static final long MAX_BYTES = 2_000_000;

	private final Path root;

	private final SourceFolders folders;

	private final Map<String, Optional<Path>> found = new ConcurrentHashMap<>();

	private volatile @Nullable List<Path> code;

	private volatile @Nullable List<Path> resources;

	/**
	 * Creates a finder.
	 * @param root working directory of the application
	 */
	public SourceFiles(Path root) {
		this.root = root.toAbsolutePath().normalize();
		this.folders = new SourceFolders(this.root);
	}

	/**
	 * Finds the file of a frame.
	 * @param frame frame of a class or of a template
	 * @return an absolute path, empty if there is no such file
	 */
	public Optional<Path> find(Frame frame) {
		return frame.isTemplate() ? findResource(frame.file())
				: find(code(), packageFolder(frame.className()) + frame.file());
	}

	/**
	 * Finds a template or another resource.
	 * @param path path below a folder of resources or templates
	 * @return an absolute path, empty if there is no such file
	 */
	public Optional<Path> findResource(String path) {
		return find(resources(), path.startsWith("/") ? path.substring(1) : path);
	}

	/**
	 * Finds the file of a class by its name.
	 * @param className class with its package
	 * @return an absolute path, empty if there is no such file
	 */
	Optional<Path> findType(String className) {
		String simpleName = className.substring(className.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
		return LANGUAGES.keySet()
			.stream()
			.flatMap((end) -> find(code(), packageFolder(className) + simpleName + "." + end).stream())
			.findFirst();
	}

	/**
	 * Reads a file that was found.
	 * @param file the file
	 * @return its text, empty if it cannot be read
	 */
	Optional<SourceText> read(Path file) {
		List<String> lines = lines(file);
		String name = file.getFileName().toString();
		String end = name.substring(name.lastIndexOf('.') + 1);
		return lines.isEmpty() ? Optional.empty()
				: Optional.of(new SourceText(file, LANGUAGES.getOrDefault(end, end), String.join("\n", lines) + "\n"));
	}

	/**
	 * Reads the lines of a file that was found.
	 * @param file the file
	 * @return its lines, empty if it cannot be read
	 */
	List<String> lines(Path file) {
		try {
			return (Files.size(file) <= MAX_BYTES) ? Files.readAllLines(file) : List.of();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

	private Optional<Path> find(List<Path> folders, String path) {
		if (this.found.size() > CACHE) {
			this.found.clear();
		}
		return this.found.computeIfAbsent(path, (key) -> search(folders, key));
	}

	private Optional<Path> search(List<Path> folders, String path) {
		return folders.stream().flatMap((folder) -> resolve(folder, path)).findFirst();
	}

	private Stream<Path> resolve(Path folder, String path) {
		try {
			Path file = folder.resolve(path).normalize();
			boolean inside = file.startsWith(folder) && Files.isRegularFile(file)
					&& file.toRealPath().startsWith(this.root.toRealPath());
			return inside ? Stream.of(file) : Stream.empty();
		}
		catch (IOException | InvalidPathException ex) {
			return Stream.empty();
		}
	}

	private List<Path> code() {
		List<Path> known = this.code;
		if (known == null) {
			known = this.folders.code();
			this.code = known;
		}
		return known;
	}

	private List<Path> resources() {
		List<Path> known = this.resources;
		if (known == null) {
			known = this.folders.resources();
			this.resources = known;
		}
		return known;
	}

	private static String packageFolder(String className) {
		int end = className.lastIndexOf('.');
		return (end < 0) ? "" : className.substring(0, end + 1).replace('.', '/');
	}

}
