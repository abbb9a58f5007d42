package io.github.springdebugtoolbar.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.web.util.HtmlUtils;

/**
 * The one element that a page gets. Well-formed in HTML and in XHTML, and of ASCII alone.
 *
 * @param path path of the toolbar as the browser sees it
 * @param host host that the browser asked, already checked
 * @param version version of the browser's part
 * @param id the request
 */
record ScriptTag(String path, String host, String version, String id) {

	private static final Pattern NONCE = Pattern.compile("(?i)'nonce-([a-z0-9+/_=-]{1,256})'");

	private static final List<String> DIRECTIVES = List.of("script-src-elem", "script-src", "default-src");

	/**
	 * Writes the element.
	 * @param hasBase whether the page has a {@code base} element, which would redirect a
	 * path to another origin
	 * @param policies values of the response's Content-Security-Policy headers
	 * @return the element
	 */
	String render(boolean hasBase, Collection<String> policies) {
		String toolbar = escape((hasBase && !this.host.isEmpty()) ? "//" + this.host + this.path : this.path);
		String nonce = policies.isEmpty() ? ""
				: findNonce(policies).map((value) -> " nonce=\"" + value + "\"").orElse("");
		return "<script type=\"module\" src=\"" + toolbar + "/client/main.js?v=" + escape(this.version)
				+ "\" data-request=\"" + escape(this.id) + "\" data-api=\"" + toolbar + "\"" + nonce
				+ " async=\"\"></script>";
	}

	private static String escape(String text) {
		return isPlain(text) ? text : HtmlUtils.htmlEscape(text, "US-ASCII");
	}

	// Nearly always: escaping looks at each character several times.
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char one = text.charAt(i);
			if (one < ' ' || one >= 0x7f || one == '<' || one == '>' || one == '&' || one == '"' || one == '\'') {
				return false;
			}
		}
		return true;
	}

	private static Optional<String> findNonce(Collection<String> policies) {
		return policies.stream()
			.flatMap((header) -> Stream.of(header.split(",")))
			.map(ScriptTag::findNonce)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<String> findNonce(String policy) {
		return DIRECTIVES.stream()
			.flatMap((name) -> Stream.of(policy.split(";"))
				.map(String::trim)
				.filter((directive) -> directive.toLowerCase(Locale.ROOT).startsWith(name + " ")))
			.findFirst()
			.map(NONCE::matcher)
			.filter(Matcher::find)
			.map((matcher) -> matcher.group(1));
	}

}
