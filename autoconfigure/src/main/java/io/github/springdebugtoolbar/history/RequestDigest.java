package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What comparing needs to know of a request: numbers, statements and findings, no value
 * of any kind. Small enough to outlive the run of the application.
 *
 * @param id name of the request
 * @param run start of the run of the application that answered it
 * @param kind how the browser asked
 * @param method method of the request
 * @param path path without the query
 * @param route pattern that matched, if known
 * @param status status of the response
 * @param startedAt when it began
 * @param duration from its beginning to its last byte
 * @param queries number of queries
 * @param sqlTime execution and fetching
 * @param rows rows read or changed
 * @param held time for which it held connections, all together
 * @param statements its statements, the most expensive first
 * @param moreStatements number of statements beyond the limit
 * @param findings what was found
 */
public record RequestDigest(String id, Instant run, HttpExchange.Kind kind, String method, String path,
		@Nullable String route, int status, Instant startedAt, Duration duration, int queries, Duration sqlTime,
		long rows, Duration held, List<StatementDigest> statements, int moreStatements, List<FindingDigest> findings) {

	static final int MAX_STATEMENTS = 200;

	static final int MAX_FINDINGS = 50;

	private static final int MAX_TEXT = 500;

	private static final int SIZE = 200;

	public RequestDigest {
		statements = List.copyOf(statements);
		findings = List.copyOf(findings);
	}

	/**
	 * Digests a request.
	 * @param inspected the request
	 * @param run start of this run of the application
	 * @return what comparing needs to know of it
	 */
	public static RequestDigest of(InspectedRequest inspected, Instant run) {
		RecordedRequest request = inspected.request();
		HttpExchange exchange = request.exchange();
		StatementDigest.Dearest dearest = StatementDigest.of(request);
		String route = exchange.route();
		return new RequestDigest(request.id(), run, exchange.kind(), cut(exchange.method(), 20),
				cut(exchange.path(), MAX_TEXT), (route != null) ? cut(route, MAX_TEXT) : null, exchange.status(),
				request.startedAt(), request.duration(), request.queryCount(), request.sqlTime(),
				Cost.of(request.queries()).rows(), held(request), dearest.statements(),
				dearest.total() - dearest.statements().size(),
				inspected.findings().stream().limit(MAX_FINDINGS).map(FindingDigest::of).toList());
	}

	/**
	 * Whether another request asked for the same.
	 * @param other another request
	 * @return {@code true} if method and route are equal
	 */
	public boolean isLike(RequestDigest other) {
		return this.method.equals(other.method) && pattern().equals(other.pattern());
	}

	int size() {
		return SIZE + this.path.length() + this.statements.stream().mapToInt(StatementDigest::size).sum()
				+ this.findings.stream().mapToInt(FindingDigest::size).sum();
	}

	static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length - 1) + "…" : text;
	}

	private String pattern() {
		return Objects.requireNonNullElse(this.route, this.path);
	}

	private static Duration held(RecordedRequest request) {
		long nanos = 0;
		for (RecordedEvent event : request.events()) {
			if (event instanceof ConnectionEvent connection && connection.kind() == ConnectionEvent.Kind.HOLD) {
				nanos += connection.durationNanos();
			}
		}
		return Duration.ofNanos(nanos);
	}

}
