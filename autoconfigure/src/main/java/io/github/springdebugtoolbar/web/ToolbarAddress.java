package io.github.springdebugtoolbar.web;

import java.util.Optional;

import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the toolbar is.
 *
 * @param path path below the context path, for example {@code /debug-toolbar}
 * @param version version of the browser's part, changes with its files
 */
public record ToolbarAddress(String path, String version) {

	/**
	 * The path as the browser sees it.
	 * @param request any request of the application
	 * @return path with the context path, and with what a proxy has put before it
	 */
	String pathFor(HttpServletRequest request) {
		return request.getContextPath() + this.path;
	}

	Optional<ScriptTag> tagFor(HttpServletRequest request, String id) {
		if (RequestKind.of(request) != Kind.PAGE || request.getMethod().equals("HEAD")) {
			return Optional.empty();
		}
		String host = ServerSide.findHost(ServerSide.of(request));
		return Optional.of(new ScriptTag(pathFor(request), (host != null) ? host : "", this.version, id));
	}

}
