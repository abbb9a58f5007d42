package io.github.springdebugtoolbar.web;

import java.util.List;

import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells a page from what a page asks for. Browsers say so on their own machine and over
 * HTTPS; elsewhere, what they accept and the marks of the usual libraries tell.
 */
final class RequestKind {

	private static final List<String> MARKS_OF_FRAGMENTS = List.of("HX-Request", "Turbo-Frame", "X-Requested-With",
			"X-Up-Version", "X-PJAX", "X-Livewire", "Unpoly-Target");

	private RequestKind() {
	}

	static Kind of(HttpServletRequest request) {
		return (isSwappedPage(request) || (!isFragment(request) && isNavigation(request))) ? Kind.PAGE : Kind.FETCH;
	}

	/**
	 * Whether the client wants to go on with another protocol, whose messages are no
	 * answer to this request.
	 * @param request the request
	 * @return {@code true} for the handshake of a web socket
	 */
	static boolean isHandshake(HttpServletRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
	}

	// Scripts that fetch a whole page and put its body in place of the old one.
	private static boolean isSwappedPage(HttpServletRequest request) {
		return request.getHeader("HX-Boosted") != null
				|| (request.getHeader("X-Turbo-Request-Id") != null && request.getHeader("Turbo-Frame") == null);
	}

	private static boolean isFragment(HttpServletRequest request) {
		for (String mark : MARKS_OF_FRAGMENTS) {
			if (request.getHeader(mark) != null) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNavigation(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		String destination = request.getHeader("Sec-Fetch-Dest");
		if (mode != null || destination != null) {
			return (mode == null || mode.equals("navigate")) && (destination == null || destination.equals("document"));
		}
		String accept = request.getHeader("Accept");
		return accept != null && (accept.contains("text/html") || accept.contains("application/xhtml+xml"));
	}

}
