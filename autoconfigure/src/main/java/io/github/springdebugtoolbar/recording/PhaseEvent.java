package io.github.springdebugtoolbar.recording;

/**
 * What the web layer, or another service, did for a request for a while. Phases of a
 * thread lie inside of each other: a view inside of a dispatch, a forward inside of a
 * view.
 *
 * @param kind what it did
 * @param name what stood behind it, for example {@code OrderController.list}, the name of
 * a view or a path; an empty text if that is unknown
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds
 * @param thread name of the thread, an empty text if no thread worked
 */
public record PhaseEvent(Kind kind, String name, long startNanos, long durationNanos,
		String thread) implements RecordedEvent {

	/**
	 * What the web layer can do.
	 */
	public enum Kind {

		/** A dispatch of the container: filters and what is inside of them. */
		REQUEST,

		/** A dispatch after asynchronous work. */
		ASYNC,

		/** A forward to another path. */
		FORWARD,

		/** A dispatch to an error page. */
		ERROR,

		/** The handler ran, its arguments and its result included. */
		HANDLER,

		/** The exception of a handler was handled. */
		EXCEPTION,

		/** A view was rendered. */
		VIEW,

		/** The body was made of what the handler returned. */
		SERIALIZATION,

		/** No thread of the container worked for the request. */
		ASYNC_WAIT,

		/** Another service was called; the name is method, host and path. */
		CALL

	}

}
