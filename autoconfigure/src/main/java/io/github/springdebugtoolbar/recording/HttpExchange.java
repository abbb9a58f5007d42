package io.github.springdebugtoolbar.recording;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was asked over HTTP and what was answered. Nobody gets to see secrets: lists of
 * values may mask them when they are asked for first.
 *
 * @param kind how the browser asked
 * @param method method of the request
 * @param path path with the context path, without the query
 * @param route pattern that matched, for example {@code /orders/{id}}
 * @param handler class and method that handled it, for example
 * {@code shop.OrderController#list}
 * @param handlerPlace class and method as a frame to open, if known
 * @param status status of the response
 * @param contentType content type of the response
 * @param responseBytes bytes of the body as far as the filter saw them
 * @param parameters query and form parameters
 * @param requestHeaders headers of the request
 * @param responseHeaders headers of the response
 * @param cookies cookies of the request
 * @param session attributes of the session, by their text
 * @param exception exception that reached the filter or was resolved by the framework:
 * class, message and the first frames, as text
 */
public record HttpExchange(Kind kind, String method, String path, @Nullable String route, @Nullable String handler,
		@Nullable Frame handlerPlace, int status, @Nullable String contentType, long responseBytes,
		List<NamedValue> parameters, List<NamedValue> requestHeaders, List<NamedValue> responseHeaders,
		List<NamedValue> cookies, List<NamedValue> session, @Nullable String exception) {

	public HttpExchange {
		parameters = LateList.copyOf(parameters);
		requestHeaders = LateList.copyOf(requestHeaders);
		responseHeaders = LateList.copyOf(responseHeaders);
		cookies = LateList.copyOf(cookies);
		session = LateList.copyOf(session);
	}

	/**
	 * A stand-in for what happened outside any request.
	 * @return an exchange without method and path
	 */
	public static HttpExchange none() {
		return new HttpExchange(Kind.NONE, "", "", null, null, null, 0, null, 0, List.of(), List.of(), List.of(),
				List.of(), List.of(), null);
	}

	/**
	 * How the browser asked.
	 */
	public enum Kind {

		/** A page: a navigation. */
		PAGE,

		/** Asked by a page: fetch, XHR, htmx, Turbo, or any client but a navigation. */
		FETCH,

		/** Not a request at all. */
		NONE

	}

}
