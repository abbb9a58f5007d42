package io.github.springdebugtoolbar.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may see anything of the toolbar: a client on this machine, or in a network
 * that was allowed, that asked for this machine by its own name, from a page of the same
 * origin. Safe for use by multiple threads.
 */
public final class ClientAccess {

	static final String OWN_HEADER = "Debug-Toolbar";

	private static final Pattern HOST = Pattern.compile("([a-z0-9._-]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

	private static final List<String> LOCAL_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

	private final RemoteAccess remote;

	private final List<String> allowedHosts;

	/** The one that was allowed last: nearly all requests ask for the same. */
	private volatile @Nullable String allowedHost;

	/**
	 * Creates the rules.
	 * @param allowedHosts names of this machine beside those of the loopback, without
	 * port
	 * @param allowedNetworks addresses or networks of clients on other machines
	 */
	public ClientAccess(List<String> allowedHosts, List<String> allowedNetworks) {
		this.allowedHosts = allowedHosts.stream().map((host) -> host.trim().toLowerCase(Locale.ROOT)).toList();
		this.remote = new RemoteAccess(allowedNetworks.stream().map(Network::parse).toList());
	}

	/**
	 * Whether a response may tell the client that there is a toolbar.
	 * @param request any request of the application
	 * @return {@code true} if the tag and the headers may be sent
	 */
	boolean maySeeToolbar(HttpServletRequest request) {
		return isLocal(request) && (isNavigation(request) || isSameOrigin(request));
	}

	/**
	 * Whether the client may read what was recorded.
	 * @param request request for something of the toolbar
	 * @return {@code true} if it is to be answered
	 */
	boolean mayRead(HttpServletRequest request) {
		return isLocal(request) && isSameOrigin(request);
	}

	/**
	 * Whether the client may open the page of the toolbar, by a link on any page or from
	 * the address bar.
	 * @param request request for the page
	 * @return {@code true} if it is to be answered
	 */
	boolean mayOpen(HttpServletRequest request) {
		return isLocal(request)
				&& (isSameOrigin(request) || "document".equals(request.getHeader("Sec-Fetch-Dest")) && isRead(request));
	}

	/**
	 * Whether the client may change anything: never by what a form or a link of another
	 * page can send.
	 * @param request request for something of the toolbar
	 * @return {@code true} if it reads, or carries our header
	 */
	boolean mayChange(HttpServletRequest request) {
		return isRead(request)
				|| "POST".equals(request.getMethod()) && "1".equals(ServerSide.of(request).getHeader(OWN_HEADER));
	}

	private boolean isLocal(HttpServletRequest request) {
		HttpServletRequest received = ServerSide.of(request);
		return this.remote.isAllowed(received) && isAllowedHost(ServerSide.findHost(received));
	}

	private boolean isAllowedHost(@Nullable String host) {
		if (host == null || host.equals(this.allowedHost)) {
			return host != null;
		}
		boolean allowed = mayBeAsked(host);
		this.allowedHost = allowed ? host : this.allowedHost;
		return allowed;
	}

	private boolean mayBeAsked(String host) {
		if (!HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
			return false;
		}
		String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
		return LOCAL_HOSTS.contains(name) || isBelowLocalhost(name) || this.allowedHosts.contains(name);
	}

	private static boolean isBelowLocalhost(String name) {
		return name.length() > ".localhost".length() && name.endsWith(".localhost") && !name.startsWith(".");
	}

	private static boolean isRead(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
	}

	private static boolean isNavigation(HttpServletRequest request) {
		return "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
	}

	private static boolean isSameOrigin(HttpServletRequest request) {
		HttpServletRequest received = ServerSide.of(request);
		String site = received.getHeader("Sec-Fetch-Site");
		boolean sameSite = site == null || site.equals("same-origin") || site.equals("none");
		return sameSite && isOwn(received.getHeader("Origin"), ServerSide.findHost(received));
	}

	private static boolean isOwn(@Nullable String origin, @Nullable String host) {
		if (origin == null) {
			return true;
		}
		int scheme = origin.indexOf("://");
		return scheme > 0 && host != null
				&& withPort(origin.substring(scheme + 3), origin).equalsIgnoreCase(withPort(host, origin));
	}

	private static String withPort(String authority, String origin) {
		boolean hasPort = authority.matches(".*:\\d+");
		return hasPort ? authority : authority + (origin.startsWith("https:") ? ":443" : ":80");
	}

}
