package io.github.springdebugtoolbar.detection;

import java.util.Locale;

import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * What the size of a response tells about the rows that were read for it.
 */
public final class ResponseSize {

	/**
	 * Bytes that showing a row needs at the very least: a number, or a short word, with
	 * its tag or its separator.
	 */
	private static final int BYTES_OF_ROW = 8;

	private static final int OK = 200;

	private ResponseSize() {
	}

	/**
	 * Whether so many rows cannot be in the response: it is too small.
	 * @param request the request
	 * @param rows number of rows
	 * @return {@code false} too if the size tells nothing: for compressed, failed and
	 * redirected responses, and for requests that change something
	 */
	public static boolean cannotHold(RecordedRequest request, long rows) {
		HttpExchange exchange = request.exchange();
		return exchange.method().equals("GET") && exchange.status() == OK && exchange.responseBytes() > 0
				&& exchange.responseBytes() < rows * BYTES_OF_ROW && !hasHeader(exchange, "content-encoding", "");
	}

	/**
	 * Whether the response is a file to be stored.
	 * @param request the request
	 * @return {@code true} for an attachment
	 */
	public static boolean isDownload(RecordedRequest request) {
		return hasHeader(request.exchange(), "content-disposition", "attachment");
	}

	private static boolean hasHeader(HttpExchange exchange, String name, String value) {
		return exchange.responseHeaders()
			.stream()
			.anyMatch((header) -> header.name().equalsIgnoreCase(name)
					&& header.value().toLowerCase(Locale.ROOT).contains(value));
	}

}
