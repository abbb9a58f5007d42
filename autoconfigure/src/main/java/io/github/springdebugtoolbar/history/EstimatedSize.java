package io.github.springdebugtoolbar.history;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.NamedValue;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;

/**
 * How much memory a request takes, roughly. Object sizes are those of a 64-bit JVM with
 * compressed references; the texts of statements count once for each request.
 */
final class EstimatedSize {

	private static final int REQUEST = 2_000;

	private static final int QUERY = 200;

	private static final int PARAMETER = 80;

	private static final int EVENT = 80;

	private static final int STATEMENT = 200;

	private EstimatedSize() {
	}

	static long of(RecordedRequest request) {
		Set<SqlStatement> statements = Collections.newSetFromMap(new IdentityHashMap<>());
		long size = REQUEST + (long) EVENT * request.events().size() + ofExchange(request.exchange());
		for (Query query : request.queries()) {
			statements.add(query.statement());
			size += QUERY + ofParameters(query.parameters());
		}
		request.dropped().stream().map(DroppedQueries::statement).forEach(statements::add);
		return size + statements.stream().mapToLong((statement) -> STATEMENT + statement.sql().length()).sum();
	}

	private static long ofParameters(List<List<BoundParameter>> sets) {
		long size = 0;
		for (List<BoundParameter> set : sets) {
			for (BoundParameter parameter : set) {
				size += PARAMETER + parameter.binder().size()
						+ ((parameter.value() instanceof String text) ? text.length() : 0);
			}
		}
		return size;
	}

	private static long ofExchange(HttpExchange exchange) {
		String exception = exchange.exception();
		return ofValues(exchange.parameters()) + ofValues(exchange.requestHeaders())
				+ ofValues(exchange.responseHeaders()) + ofValues(exchange.cookies()) + ofValues(exchange.session())
				+ ((exception != null) ? exception.length() : 0);
	}

	private static long ofValues(List<NamedValue> values) {
		return values.stream().mapToLong((value) -> PARAMETER + value.name().length() + value.value().length()).sum();
	}

}
