package io.github.springdebugtoolbar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.CurrentRecording;
import io.github.springdebugtoolbar.recording.CurrentRecording.Scope;
import io.github.springdebugtoolbar.recording.FaultLog;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/**
 * Answers for the toolbar, before anything of the application sees the request: nothing
 * of it has to be unlocked, and nothing of it measures the toolbar. Who may ask is
 * checked first. Safe for use by multiple threads.
 */
public final class EndpointFilter implements Filter {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
			+ "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final FaultLog faults = new FaultLog();

	private final ClientAccess access;

	private final ToolbarAddress address;

	private final ClientFiles files;

	private final Supplier<RequestsApi> api;

	/**
	 * Creates the filter.
	 * @param access who may ask
	 * @param address where the toolbar is
	 * @param files the browser's part
	 * @param api gives what was recorded, when somebody asks
	 */
	public EndpointFilter(ClientAccess access, ToolbarAddress address, ClientFiles files, Supplier<RequestsApi> api) {
		this.access = access;
		this.address = address;
		this.files = files;
		this.api = api;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (request instanceof HttpServletRequest httpRequest && response instanceof HttpServletResponse httpResponse
				&& isOurs(httpRequest)) {
			try (Scope scope = CurrentRecording.suspend()) {
				answer(httpRequest).send(httpRequest, httpResponse);
			}
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean isOurs(HttpServletRequest request) {
		String path = path(request);
		return path.equals(this.address.path()) || path.startsWith(this.address.path() + "/");
	}

	private static String path(HttpServletRequest request) {
		return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
	}

	private Answer answer(HttpServletRequest request) {
		List<String> path = Stream.of(path(request).substring(this.address.path().length()).split("/"))
			.filter((segment) -> !segment.isEmpty())
			.toList();
		if (!isAllowed(request, path)) {
			return refused();
		}
		try {
			return answer(request, path);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("answering " + request.getRequestURI(), ex);
			return Answer.problem(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "failed", ex.toString());
		}
	}

	// Whoever cannot be told from a stranger is one.
	private boolean isAllowed(HttpServletRequest request, List<String> path) {
		try {
			boolean allowed = path.isEmpty() ? this.access.mayOpen(request) : this.access.mayRead(request);
			return allowed && this.access.mayChange(request);
		}
		catch (Exception | LinkageError ex) {
			this.faults.report("telling who asks", ex);
			return false;
		}
	}

	private static Answer refused() {
		return new Answer(HttpServletResponse.SC_NOT_FOUND, "text/plain", new byte[0], Map.of());
	}

	private Answer answer(HttpServletRequest request, List<String> path) {
		Map<String, String> query = query(request);
		if (path.isEmpty()) {
			return page(request);
		}
		List<String> rest = path.subList(1, path.size());
		return switch (path.get(0)) {
			case "client" -> this.files.answer(String.join("/", rest), query.get("v"), request);
			case "api" -> "POST".equals(request.getMethod()) ? this.api.get().perform(rest, query, wantsHtml(request))
					: this.api.get().answer(rest, query, wantsHtml(request));
			default -> Answer.notFound();
		};
	}

	private Answer page(HttpServletRequest request) {
		String api = HtmlUtils.htmlEscape(this.address.pathFor(request));
		return this.files.findPage()
			.map((html) -> html.replace("{{api}}", api).replace("{{version}}", this.address.version()))
			.map((html) -> Answer.html(html).with(Map.of("Content-Security-Policy", POLICY)))
			.orElseGet(Answer::notFound);
	}

	private static boolean wantsHtml(HttpServletRequest request) {
		String accept = request.getHeader("Accept");
		return accept != null && accept.startsWith("text/html")
				&& !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
	}

	private static Map<String, String> query(HttpServletRequest request) {
		Map<String, String> query = new LinkedHashMap<>();
		for (String pair : Objects.requireNonNullElse(request.getQueryString(), "").split("&")) {
			String[] parts = pair.replace('+', ' ').split("=", 2);
			query.putIfAbsent(decode(parts[0]), (parts.length == 2) ? decode(parts[1]) : "");
		}
		return query;
	}

	private static String decode(String text) {
		try {
			return UriUtils.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
