package io.github.springdebugtoolbar.web;

import java.util.Optional;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the toolbar is.
 *
 * @param path path below the context path, for example {@code /debug-toolbar}
 * @param version version of the browser's part, changes with its files
 */
public record ToolbarAddress(String path, String version) {

	/** What browsers take for the beginning of another host's address, or overlook. */
	private static final Pattern START_OF_HOST = Pattern.compile("^[/\\\\]*");

	private static final Pattern OVERLOOKED = Pattern.compile("[\\s\\p{Cntrl}]");

	/**
	 * The path as the browser sees it. Never leads to another host, whatever a proxy is
	 * said to have put before it.
	 * @param request any request of the application
	 * @return path with the context path, and with what a proxy has put before it
	 */
	String pathFor(HttpServletRequest request) {
		String path = request.getContextPath() + this.path;
		return isPlain(path) ? path : START_OF_HOST.matcher(OVERLOOKED.matcher(path).replaceAll("")).replaceFirst("/");
	}

	// Asked for each page.
	private static boolean isPlain(String path) {
		for (int i = 0; i < path.length(); i++) {
			if (path.charAt(i) <= ' ' || path.charAt(i) >= 0x7f) {
				return false;
			}
		}
		return path.length() > 1 && path.charAt(0) == '/' && path.charAt(1) != '/' && path.charAt(1) != '\\';
	}

	Optional<ScriptTag> tagFor(HttpServletRequest request, Kind kind, String id) {
		if (kind != Kind.PAGE || request.getMethod().equals("HEAD")) {
			return Optional.empty();
		}
		String host = ServerSide.findHost(ServerSide.of(request));
		return Optional.of(new ScriptTag(pathFor(request), (host != null) ? host : "", this.version, id));
	}

}
