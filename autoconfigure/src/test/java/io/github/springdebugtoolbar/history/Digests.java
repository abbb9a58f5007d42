package io.github.springdebugtoolbar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Requests to digest.
 */
final class Digests {

	static final Instant RUN = Instant.parse("2026-01-31T14:00:00Z");

	private final String id;

	private final List<Query> queries = new ArrayList<>();

	private final List<RecordedEvent> events = new ArrayList<>();

	private final List<Finding> findings = new ArrayList<>();

	private String path = "/orders";

	private Instant startedAt = RUN.plusSeconds(60);

	private Digests(String id) {
		this.id = id;
	}

	static Digests request(String id) {
		return new Digests(id);
	}

	Digests path(String path) {
		this.path = path;
		return this;
	}

	Digests at(int second) {
		this.startedAt = RUN.plusSeconds(second);
		return this;
	}

	Digests queries(int count, String sql, int millis, int rows) {
		for (int i = 0; i < count; i++) {
			this.queries.add(new Query(this.queries.size() + 1, "main",
					new SqlStatement(sql, "f:" + sql, StatementKind.SELECT, List.of(), sql.length()), List.of(), i, 0,
					0, millis * 1_000_000L, -1, 0, rows, "#1", null, "t", null, CallSite.UNKNOWN));
		}
		return this;
	}

	Digests event(RecordedEvent event) {
		this.events.add(event);
		return this;
	}

	Digests finding(Finding finding) {
		this.findings.add(finding);
		return this;
	}

	Digests finding(String subject) {
		return finding(
				Finding.of("n-plus-one", Severity.WARNING, subject + " is loaded one by one").subject(subject).build());
	}

	InspectedRequest inspected() {
		HttpExchange exchange = new HttpExchange(HttpExchange.Kind.PAGE, "GET", this.path, this.path, null, null, 200,
				null, 0, List.of(), List.of(), List.of(), List.of(), List.of(), null);
		return new InspectedRequest(new RecordedRequest(this.id, this.startedAt, Duration.ofMillis(100), exchange,
				this.queries, this.events, List.of(), 0), this.findings);
	}

	RequestDigest digest() {
		return digest(RUN);
	}

	RequestDigest digest(Instant run) {
		return RequestDigest.of(inspected(), run);
	}

}
