package io.github.springdebugtoolbar.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Place;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.QueryCounts;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Requests as lines of JSON. A line is counted once for each state of its request, since
 * the list is asked for often. Safe for use by multiple threads.
 */
final class RequestLines {

	private final Map<String, Line> lines = new ConcurrentHashMap<>();

	List<Map<String, Object>> of(List<InspectedRequest> requests) {
		List<String> ids = requests.stream().map((request) -> request.request().id()).toList();
		this.lines.keySet().retainAll(ids);
		return requests.stream().map(this::of).toList();
	}

	private Map<String, Object> of(InspectedRequest request) {
		String id = request.request().id();
		Line known = this.lines.get(id);
		if (known == null || known.request != request) {
			known = new Line(request, create(request));
			this.lines.put(id, known);
		}
		return known.members;
	}

	static Map<String, Object> create(InspectedRequest inspected) {
		RecordedRequest request = inspected.request();
		HttpExchange exchange = request.exchange();
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", request.id());
		line.put("kind", exchange.kind());
		line.put("method", exchange.method());
		line.put("path", exchange.path());
		if (exchange.route() != null) {
			line.put("route", exchange.route());
		}
		line.put("status", exchange.status());
		line.put("startedAt", request.startedAt());
		line.put("durationMillis", request.duration());
		line.put("queries", queries(request));
		line.put("findings", inspected.findings().stream().map(RequestLines::finding).toList());
		return line;
	}

	// The rest of a finding is read when its card is opened: this list is asked for
	// often.
	private static Map<String, Object> finding(Finding finding) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("code", finding.code());
		line.put("severity", finding.severity());
		line.put("title", finding.title());
		line.put("subject", finding.subject());
		line.put("fingerprint", finding.fingerprint());
		line.put("places", finding.places().stream().map(Place::text).toList());
		line.put("queries", finding.cost().queries());
		line.put("costMillis", Duration.ofNanos(finding.cost().nanos()));
		line.put("onBadge", finding.onBadge());
		return line;
	}

	private static Map<String, Object> queries(RecordedRequest request) {
		QueryCounts counts = QueryCounts.of(request);
		Map<String, Object> queries = new LinkedHashMap<>();
		queries.put("count", counts.count());
		queries.put("durationMillis", counts.duration());
		queries.put("rows", counts.rows());
		queries.put("similar", counts.similar());
		queries.put("duplicates", counts.duplicates());
		Map<String, Object> perDataSource = new LinkedHashMap<>();
		QueryCounts.perDataSource(request)
			.forEach((name, count) -> perDataSource.put(name,
					Map.of("count", count.count(), "durationMillis", count.duration())));
		queries.put("perDataSource", perDataSource);
		return queries;
	}

	private static final class Line {

		private final InspectedRequest request;

		private final Map<String, Object> members;

		private Line(InspectedRequest request, Map<String, Object> members) {
			this.request = request;
			this.members = members;
		}

	}

}
