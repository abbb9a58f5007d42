package io.github.springdebugtoolbar.ui.panel.history;

import java.util.Locale;
import java.util.Map;

import io.github.springdebugtoolbar.history.RequestDigest;
import io.github.springdebugtoolbar.recording.HttpExchange.Kind;

/**
 * Which requests of the history are wanted.
 *
 * @param show all, page, fetch, found or failed
 * @param search part of method, path or status, in lower case
 */
record LineFilter(String show, String search) {

	static final LineFilter NONE = new LineFilter("all", "");

	private static final int FAILED = 400;

	static LineFilter of(Map<String, String> parameters) {
		return new LineFilter(parameters.getOrDefault("show", "all"),
				parameters.getOrDefault("search", "").toLowerCase(Locale.ROOT));
	}

	boolean matches(RequestDigest digest) {
		return isShown(digest)
				&& (digest.method() + " " + digest.path() + " " + digest.status()).toLowerCase(Locale.ROOT)
					.contains(this.search);
	}

	private boolean isShown(RequestDigest digest) {
		return switch (this.show) {
			case "page" -> digest.kind() == Kind.PAGE;
			case "fetch" -> digest.kind() == Kind.FETCH;
			case "found" -> !digest.findings().isEmpty();
			case "failed" -> digest.status() >= FAILED;
			default -> true;
		};
	}

}
