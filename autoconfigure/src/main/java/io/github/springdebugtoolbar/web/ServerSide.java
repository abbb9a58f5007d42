package io.github.springdebugtoolbar.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The request as the server received it, below everything that rewrites it by what a
 * proxy said.
 */
final class ServerSide {

	/** Tomcat's valve notes here that it has rewritten the request. */
	private static final String REWRITTEN = "org.apache.tomcat.request.forwarded";

	private ServerSide() {
	}

	static HttpServletRequest of(HttpServletRequest request) {
		ServletRequest candidate = request;
		while (candidate instanceof ServletRequestWrapper wrapper) {
			candidate = wrapper.getRequest();
		}
		return (candidate instanceof HttpServletRequest http) ? http : request;
	}

	static boolean isRewritten(HttpServletRequest received) {
		return Boolean.TRUE.equals(received.getAttribute(REWRITTEN));
	}

	/**
	 * The host that the client asked for.
	 * @param received request as the server received it
	 * @return host with its port, {@code null} if it cannot be told for sure
	 */
	static @Nullable String findHost(HttpServletRequest received) {
		String host = received.getHeader("Host");
		if (host != null) {
			return host;
		}
		boolean sure = "HTTP/2.0".equals(received.getProtocol()) && !isRewritten(received)
				&& received.getHeader("X-Forwarded-Host") == null && received.getHeader("Forwarded") == null;
		return sure ? received.getServerName() + ":" + received.getServerPort() : null;
	}

}
