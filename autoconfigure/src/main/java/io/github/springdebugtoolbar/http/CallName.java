package io.github.springdebugtoolbar.http;

import java.net.URI;

/**
 * Names a call without anything that may be secret: no user, no query, no fragment.
 */
final class CallName {

	private static final int LONGEST = 120;

	private CallName() {
	}

	static String of(String method, URI uri) {
		String host = (uri.getHost() != null) ? uri.getHost() : "";
		String port = (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
		String path = (uri.getRawPath() != null) ? uri.getRawPath() : "";
		String name = method + " " + host + port + path;
		return (name.length() > LONGEST) ? name.substring(0, LONGEST) + "…" : name;
	}

}
