package io.github.springdebugtoolbar.web;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the connection who may see anything. What a proxy says of the client never
 * opens a door, it can only close one. A server may already have believed it and report
 * the client's address accordingly; the address at this end of the connection is never
 * rewritten, and one on the loopback is reached from this machine only.
 */
final class RemoteAccess {

	private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|[;,\\s])for=\"?([^;,\"\\s]+)");

	private static final List<String> PLAIN = List.of("X-Forwarded-For", "X-Real-IP", "X-Client-IP", "True-Client-IP",
			"CF-Connecting-IP");

	private static final String STANDARD = "Forwarded";

	/** What servers say nearly always. Anything else is read. */
	private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

	private final List<Network> networks;

	RemoteAccess(List<Network> networks) {
		this.networks = List.copyOf(networks);
	}

	boolean isAllowed(HttpServletRequest received) {
		List<String> forwarded = isForwarded(received) ? forwardedFor(received).toList() : List.of();
		boolean local = isLoopback(received.getRemoteAddr()) && isLoopback(received.getLocalAddr());
		boolean direct = forwarded.isEmpty() && !ServerSide.isRewritten(received);
		return (local || direct && isInNetwork(received.getRemoteAddr())) && areAllowed(forwarded);
	}

	private boolean areAllowed(List<String> forwarded) {
		for (String address : forwarded) {
			if (!isLoopback(address) && !isInNetwork(address)) {
				return false;
			}
		}
		return true;
	}

	private boolean isInNetwork(@Nullable String address) {
		return find(address)
			.filter((candidate) -> this.networks.stream().anyMatch((network) -> network.contains(candidate)))
			.isPresent();
	}

	private static boolean isLoopback(@Nullable String address) {
		return address != null
				&& (LOOPBACK.contains(address) || find(address).filter(InetAddress::isLoopbackAddress).isPresent());
	}

	private static Optional<InetAddress> find(@Nullable String address) {
		return Optional.ofNullable(address).flatMap(Addresses::parse);
	}

	// Asked for each request: most come from nobody but a browser.
	private static boolean isForwarded(HttpServletRequest received) {
		for (String name : PLAIN) {
			if (received.getHeader(name) != null) {
				return true;
			}
		}
		return received.getHeader(STANDARD) != null;
	}

	private static Stream<String> forwardedFor(HttpServletRequest received) {
		Stream<String> plain = PLAIN.stream()
			.flatMap((name) -> values(received, name))
			.flatMap((value) -> Stream.of(value.split(",")));
		Stream<String> standard = values(received, STANDARD).flatMap(RemoteAccess::clients);
		return Stream.concat(plain, standard);
	}

	private static Stream<String> clients(String forwarded) {
		Matcher matcher = FORWARDED_FOR.matcher(forwarded);
		return matcher.results().map((result) -> result.group(1));
	}

	private static Stream<String> values(HttpServletRequest received, String name) {
		return Collections.list(received.getHeaders(name)).stream();
	}

}
