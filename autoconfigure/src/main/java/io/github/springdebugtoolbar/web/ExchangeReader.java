package io.github.springdebugtoolbar.web;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import io.github.springdebugtoolbar.recording.NamedValue;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Reads what was asked and answered, at the end, and leaves no trace of it: nothing is
 * parsed, created or loaded that the application did not parse, create or load itself.
 */
final class ExchangeReader {

	private static final Pattern SESSION_ID = Pattern.compile("(?i);jsessionid=[^/;]*");

	private static final Part PARAMETERS = (exchange, response) -> exchange.parameters();

	private static final Part REQUEST_HEADERS = (exchange, response) -> exchange.requestHeaders();

	private static final Part RESPONSE_HEADERS = (exchange, response) -> responseHeaders(exchange.values, response);

	private static final Part COOKIES = (exchange, response) -> exchange.cookies();

	private static final Part SESSION = (exchange, response) -> exchange.session();

	private final ValueReader values;

	private final HttpServletRequest request;

	private final Kind kind;

	private final String method;

	private final String path;

	private @Nullable Object handler;

	private @Nullable String route;

	private Map<?, ?> pathVariables = Map.of();

	private volatile boolean parametersRead;

	private volatile boolean sessionRead;

	ExchangeReader(ValueReader values, HttpServletRequest request) {
		this.values = values;
		this.request = request;
		this.kind = RequestKind.of(request);
		this.method = request.getMethod();
		this.path = withoutSession(request.getRequestURI());
	}

	private static String withoutSession(String path) {
		return (path.indexOf(';') < 0) ? path : SESSION_ID.matcher(path).replaceAll("");
	}

	Kind kind() {
		return this.kind;
	}

	void parametersWereRead() {
		this.parametersRead = true;
	}

	void sessionWasRead() {
		this.sessionRead = true;
	}

	/**
	 * Notes who handles the request. The first one counts: later ones render a view or an
	 * error.
	 * @param dispatched request of a dispatch
	 */
	void noteHandler(HttpServletRequest dispatched) {
		if (this.handler == null && dispatched.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
			this.handler = dispatched.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
			Object pattern = dispatched.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
			this.route = (pattern != null) ? pattern.toString() : null;
			Object variables = dispatched.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
			this.pathVariables = (variables instanceof Map<?, ?> map) ? map : Map.of();
		}
	}

	/**
	 * Whether a file was asked for that belongs to a page, such as an image.
	 * @param response its response
	 * @return {@code true} if it is not worth a place in the history
	 */
	boolean isAsset(HttpServletResponse response) {
		noteHandler(this.request);
		return this.kind == Kind.FETCH && this.handler instanceof ResourceHttpRequestHandler
				&& response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
	}

	HttpExchange read(RecordingResponse response, @Nullable Throwable failure) {
		noteHandler(this.request);
		Throwable exception = (failure != null) ? failure : findException();
		return new HttpExchange(this.kind, this.method, this.values.ofPath(this.path, this.pathVariables), this.route,
				handlerName(), handlerPlace(), status(response, failure), response.getContentType(), response.bytes(),
				read(PARAMETERS, response), read(REQUEST_HEADERS, response), read(RESPONSE_HEADERS, response),
				read(COOKIES, response), read(SESSION, response),
				(exception != null) ? this.values.ofException(exception) : null);
	}

	private static int status(HttpServletResponse response, @Nullable Throwable failure) {
		boolean unhandled = failure != null && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
		return unhandled ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus();
	}

	private @Nullable Throwable findException() {
		if (this.request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Throwable resolved) {
			return resolved;
		}
		return (this.request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable error) ? error : null;
	}

	private @Nullable String handlerName() {
		if (this.handler instanceof HandlerMethod handled) {
			return handled.getBeanType().getName() + "#" + handled.getMethod().getName();
		}
		return (this.handler != null) ? this.handler.getClass().getName() : null;
	}

	private @Nullable Frame handlerPlace() {
		if (this.handler instanceof HandlerMethod handled) {
			return MethodPlace.of(handled.getMethod());
		}
		return null;
	}

	private List<NamedValue> parameters() {
		if (!this.parametersRead) {
			return ofQuery(this.request.getQueryString());
		}
		ContainerValues parameters = this.values.texts();
		this.request.getParameterMap().forEach((name, all) -> {
			for (String value : all) {
				parameters.add(name, ValueReader.beginning(String.valueOf(value)));
			}
		});
		return parameters.masked();
	}

	private List<NamedValue> ofQuery(@Nullable String query) {
		if (query == null) {
			return List.of();
		}
		ContainerValues parameters = this.values.encoded();
		for (String pair : query.split("&")) {
			if (!pair.isEmpty()) {
				String[] parts = pair.split("=", 2);
				parameters.add(parts[0], (parts.length == 2) ? parts[1] : "");
			}
		}
		return parameters.masked();
	}

	private List<NamedValue> requestHeaders() {
		ContainerValues headers = this.values.headers();
		for (Enumeration<String> names = this.request.getHeaderNames(); names.hasMoreElements();) {
			String name = names.nextElement();
			for (Enumeration<String> all = this.request.getHeaders(name); all.hasMoreElements();) {
				headers.add(name, all.nextElement());
			}
		}
		return headers.masked();
	}

	private static List<NamedValue> responseHeaders(ValueReader values, HttpServletResponse response) {
		ContainerValues headers = values.headers();
		for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
			for (String value : response.getHeaders(name)) {
				headers.add(name, value);
			}
		}
		return headers.masked();
	}

	private List<NamedValue> cookies() {
		Cookie[] all = this.request.getCookies();
		if (all == null) {
			return List.of();
		}
		ContainerValues cookies = this.values.cookies();
		for (Cookie cookie : all) {
			cookies.add(cookie.getName(), ValueReader.beginning(String.valueOf(cookie.getValue())));
		}
		return cookies.masked();
	}

	// Its values may change: what they are now is read now.
	private List<NamedValue> session() {
		HttpSession session = this.sessionRead ? this.request.getSession(false) : null;
		return (session != null) ? Collections.list(session.getAttributeNames())
			.stream()
			.map((name) -> this.values.of(name, session.getAttribute(name)))
			.toList() : List.of();
	}

	private List<NamedValue> read(Part part, HttpServletResponse response) {
		try {
			return part.read(this, response);
		}
		catch (RuntimeException | LinkageError ex) {
			return List.of();
		}
	}

	/**
	 * Something that was asked or answered, which may fail to be told.
	 */
	private interface Part {

		List<NamedValue> read(ExchangeReader exchange, HttpServletResponse response);

	}

}
