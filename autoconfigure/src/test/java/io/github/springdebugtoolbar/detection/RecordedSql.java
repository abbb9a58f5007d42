package io.github.springdebugtoolbar.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.ConnectionEvent;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.HttpExchange;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.sql.Statements;
import org.jspecify.annotations.Nullable;

/**
 * A request told query by query, for tests of detectors. One query follows the other
 * without a gap.
 */
public final class RecordedSql {

	/** The place of a query unless told otherwise. */
	public static final Frame PLACE = new Frame("shop.OrderController", "list", "OrderController.java", 34);

	private static final long MILLI = 1_000_000;

	private final Statements statements = new Statements(100_000);

	private final List<Query> queries = new ArrayList<>();

	private final List<RecordedEvent> events = new ArrayList<>();

	private Frame place = PLACE;

	private @Nullable String transaction;

	private long rows = 1;

	private long now;

	private long fetchNanos;

	/**
	 * Records a request.
	 * @param work tells it
	 * @return the evidence
	 */
	public static Evidence record(Consumer<RecordedSql> work) {
		RecordedSql sql = new RecordedSql();
		work.accept(sql);
		return new Evidence(sql.request(), Map.of());
	}

	public RecordedSql at(Frame place) {
		this.place = place;
		return this;
	}

	public RecordedSql inTransaction(@Nullable String transaction) {
		this.transaction = transaction;
		return this;
	}

	public RecordedSql rows(long rows) {
		this.rows = rows;
		return this;
	}

	public RecordedSql fetching(long millis) {
		this.fetchNanos = millis * MILLI;
		return this;
	}

	public RecordedSql pause(long millis) {
		this.now += millis * MILLI;
		return this;
	}

	public RecordedSql select(String sql, long millis, Object... values) {
		return run(sql, 0, millis, values);
	}

	public RecordedSql write(String sql, long millis, Object... values) {
		return run(sql, 0, millis, values);
	}

	public RecordedSql batch(String sql, int size, long millis) {
		return run(sql, size, millis);
	}

	public RecordedSql event(ConnectionEvent.Kind kind, String detail, long startMillis, long millis) {
		return event(
				new ConnectionEvent(kind, "dataSource", "#1", detail, startMillis * MILLI, millis * MILLI, "main"));
	}

	public RecordedSql event(RecordedEvent event) {
		this.events.add(event);
		return this;
	}

	private RecordedSql run(String sql, int batchSize, long millis, Object... values) {
		this.queries.add(new Query(this.queries.size() + 1, "dataSource", this.statements.find(sql), List.of(),
				List.of(values).hashCode(), batchSize, this.now, millis * MILLI, -1, this.fetchNanos, this.rows, "#1",
				this.transaction, "main", null, new CallSite(null, List.of(this.place), false)));
		this.now += millis * MILLI + this.fetchNanos;
		return this;
	}

	private RecordedRequest request() {
		return new RecordedRequest("a-1", Instant.EPOCH, Duration.ofNanos(this.now), HttpExchange.none(), this.queries,
				this.events, List.of(), 0);
	}

}
