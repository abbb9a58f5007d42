package io.github.springdebugtoolbar.ui.panel.sql;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.detection.InspectedRequest;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSiteFinder;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.QueryExecution;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.Recorder;
import io.github.springdebugtoolbar.recording.Recording;
import io.github.springdebugtoolbar.recording.RecordingLimits;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.jspecify.annotations.Nullable;

/**
 * Records requests as the datasource does.
 */
final class Requests {

	private final Recording recording;

	private Requests(RecordingLimits limits) {
		this.recording = new Recorder(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), limits,
				new CallSiteFinder(List.of("io.github.springdebugtoolbar.ui.panel.sql"), List.of()))
			.start();
	}

	static InspectedRequest record(Consumer<Requests> work) {
		return record(RecordingLimits.DEFAULT, work);
	}

	static InspectedRequest record(RecordingLimits limits, Consumer<Requests> work) {
		Requests requests = new Requests(limits);
		work.accept(requests);
		List<RecordedRequest> finished = new ArrayList<>();
		requests.recording.finish(HttpExchange.none(), finished::add);
		return new InspectedRequest(finished.get(0), List.of());
	}

	QueryExecution query(String dataSource, String sql, long millis, Object... values) {
		return query(dataSource, statement(sql), millis, values);
	}

	QueryExecution query(String dataSource, SqlStatement statement, long millis, Object... values) {
		QueryExecution execution = this.recording.begin(dataSource, statement);
		execution.bound(List.of(parameters(values)), List.of(values).hashCode(), 0);
		execution.ranOn("#1", null);
		execution.executed(millis * 1_000_000, -1);
		execution.fetched(0, 1, millis * 1_000_000);
		return execution;
	}

	static SqlStatement statement(String sql) {
		StatementKind kind = sql.startsWith("select") ? StatementKind.SELECT : StatementKind.UPDATE;
		return new SqlStatement(sql, sql, kind, List.of(), sql.length());
	}

	static List<BoundParameter> parameters(@Nullable Object... values) {
		List<BoundParameter> parameters = new ArrayList<>();
		for (@Nullable
		Object value : values) {
			parameters.add(new BoundParameter("" + (parameters.size() + 1), "", "VARCHAR", value, -1, false, false));
		}
		return parameters;
	}

}
