package io.github.springdebugtoolbar.ui.panel.request;

import java.util.List;

import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import org.jspecify.annotations.Nullable;

/**
 * What the Request panel shows. Secrets were masked when they were recorded.
 *
 * @param request method and path
 * @param askedBy whether a page or code asked
 * @param handler class and method that handled it
 * @param place where the handler is
 * @param route pattern that matched
 * @param nothing whether no handler is known
 * @param status status of the response
 * @param contentType content type of the response
 * @param body size of the body of the response
 * @param startedAt when it began
 * @param parameters query and form parameters
 * @param session attributes of the session
 * @param cookies cookies of the request
 * @param requestHeaders headers of the request
 * @param responseHeaders headers of the response
 * @param exception class, message and first frames of what was thrown
 */
record RequestView(String request, String askedBy, @Nullable String handler, @Nullable PlaceLink place,
		@Nullable String route, boolean nothing, int status, @Nullable String contentType, String body,
		String startedAt, List<NamedValue> parameters, List<NamedValue> session, List<NamedValue> cookies,
		List<NamedValue> requestHeaders, List<NamedValue> responseHeaders, @Nullable String exception) {

}
