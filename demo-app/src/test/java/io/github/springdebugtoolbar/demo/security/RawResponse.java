package io.github.springdebugtoolbar.demo.security;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A response as it came over the wire.
 *
 * @param status its status
 * @param headers its lines of headers
 * @param body its body
 */
record RawResponse(int status, List<String> headers, String body) {

	static RawResponse parse(String text) {
		String[] parts = text.split("\r\n\r\n", 2);
		List<String> head = List.of(parts[0].split("\r\n"));
		return new RawResponse(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()),
				(parts.length > 1) ? parts[1] : "");
	}

	List<String> findHeaders(String name) {
		String start = name.toLowerCase(Locale.ROOT) + ":";
		return this.headers.stream()
			.filter((header) -> header.toLowerCase(Locale.ROOT).startsWith(start))
			.map((header) -> header.substring(start.length()).strip())
			.toList();
	}

	/**
	 * Names of all that this response shows of the toolbar, to be compared with nothing.
	 * @return the names
	 */
	Stream<String> signs() {
		return Stream.concat(this.headers.stream(), Stream.of(this.body))
			.filter((text) -> text.toLowerCase(Locale.ROOT).contains("debug-toolbar"));
	}

}
