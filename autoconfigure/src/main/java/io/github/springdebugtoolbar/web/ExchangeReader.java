package io.github.springdebugtoolbar.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.HttpExchange.Kind;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.SecretNames;
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

	private static final Pattern SESSION = Pattern.compile("(?i);jsessionid=[^/;]*");

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

	ExchangeReader(SecretNames secretNames, HttpServletRequest request) {
		this.values = new ValueReader(secretNames);
		this.request = request;
		this.kind = RequestKind.of(request);
		this.method = request.getMethod();
		this.path = withoutSession(request.getRequestURI());
	}

	private static String withoutSession(String path) {
		return (path.indexOf(';') < 0) ? path : SESSION.matcher(path).replaceAll("");
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
		boolean error = dispatched.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
		if (this.handler == null && !error) {
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
				orNone(this::parameters), orNone(this::requestHeaders), orNone(() -> responseHeaders(response)),
				orNone(this::cookies), orNone(this::session),
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
			return this.values.ofQuery(this.request.getQueryString());
		}
		List<NamedValue> parameters = new ArrayList<>();
		this.request.getParameterMap()
			.forEach(
					(name, all) -> Stream.of(all).map((value) -> this.values.of(name, value)).forEach(parameters::add));
		return parameters;
	}

	private List<NamedValue> requestHeaders() {
		List<NamedValue> headers = new ArrayList<>();
		for (String name : Collections.list(this.request.getHeaderNames())) {
			this.request.getHeaders(name)
				.asIterator()
				.forEachRemaining((value) -> headers.add(this.values.ofHeader(name, value)));
		}
		return headers;
	}

	private List<NamedValue> responseHeaders(HttpServletResponse response) {
		List<NamedValue> headers = new ArrayList<>();
		for (String name : new LinkedHashSet<>(response.getHeaderNames())) {
			response.getHeaders(name).forEach((value) -> headers.add(this.values.ofHeader(name, value)));
		}
		return headers;
	}

	private List<NamedValue> cookies() {
		Cookie[] cookies = this.request.getCookies();
		return (cookies != null)
				? Stream.of(cookies).map((cookie) -> this.values.ofCookie(cookie.getName(), cookie.getValue())).toList()
				: List.of();
	}

	private List<NamedValue> session() {
		HttpSession session = this.sessionRead ? this.request.getSession(false) : null;
		return (session != null) ? Collections.list(session.getAttributeNames())
			.stream()
			.map((name) -> this.values.of(name, session.getAttribute(name)))
			.toList() : List.of();
	}

	private static List<NamedValue> orNone(Supplier<? extends Collection<NamedValue>> values) {
		try {
			return List.copyOf(values.get());
		}
		catch (RuntimeException | LinkageError ex) {
			return List.of();
		}
	}

}
