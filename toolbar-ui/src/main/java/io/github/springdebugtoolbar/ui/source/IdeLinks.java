package io.github.springdebugtoolbar.ui.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Links that open a file in an IDE.
 */
class IdeLinks {

	private static final Map<String, String> KNOWN = Map.of("idea", "idea://open?file={file}&line={line}", "vscode",
			"vscode://file{file}:{line}", "none", "");

	private final String pattern;

	/**
	 * Creates links.
	 * @param ide {@code idea}, {@code vscode}, {@code none} or a URL with {@code {file}}
	 * and {@code {line}}
	 */
	IdeLinks(String ide) {
		this.pattern = KNOWN.getOrDefault(ide, ide);
	}

	static boolean isPossible(String ide) {
		return ide.isEmpty() || KNOWN.containsKey(ide) || ide.contains("{file}");
	}

	Optional<String> find(Path file, int line) {
		if (this.pattern.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(this.pattern.replace("{file}", encode(file)).replace("{line}", "" + Math.max(1, line)));
	}

	private static String encode(Path file) {
		String path = file.toString().replace('\\', '/');
		try {
			String rooted = path.startsWith("/") ? path : "/" + path;
			return new URI(null, null, rooted, null).getRawPath().replace("&", "%26").replace("+", "%2B");
		}
		catch (URISyntaxException ex) {
			return path;
		}
	}

}
