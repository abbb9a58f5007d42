package io.github.springdebugtoolbar.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numeric addresses.
 */
final class Addresses {

	private static final Pattern ADDRESS = Pattern.compile(
			"(?<v4>\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d{1,5})?|\\[(?<bracketed>[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%[^]]+)?](?::\\d{1,5})?"
					+ "|(?<v6>[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:%.+)?");

	private Addresses() {
	}

	/**
	 * Reads an address without asking a name server.
	 * @param text address, one of version 6 with or without brackets, with or without a
	 * port
	 * @return the address, empty if the text is anything else
	 */
	static Optional<InetAddress> parse(String text) {
		Matcher matcher = ADDRESS.matcher(text.trim());
		return matcher.matches() ? Stream.of("v4", "bracketed", "v6")
			.map(matcher::group)
			.filter(Objects::nonNull)
			.findFirst()
			.flatMap(Addresses::resolve) : Optional.empty();
	}

	private static Optional<InetAddress> resolve(String address) {
		try {
			return Optional.of(InetAddress.getByName(address));
		}
		catch (UnknownHostException ex) {
			return Optional.empty();
		}
	}

}
