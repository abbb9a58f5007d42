package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A finished recording.
 *
 * @param id name of the request, unique in this run of the application
 * @param startedAt when it began
 * @param duration from its beginning to its last byte
 * @param exchange what was asked and answered
 * @param queries queries in the order of their start
 * @param events everything else in the order of its start
 * @param dropped queries beyond the limit, by statement
 * @param droppedEvents number of events beyond the limit
 */
public record RecordedRequest(String id, Instant startedAt, Duration duration, HttpExchange exchange,
		List<Query> queries, List<RecordedEvent> events, List<DroppedQueries> dropped, int droppedEvents) {

	/** The id of what belongs to no request. */
	public static final String UNATTRIBUTED = "unattributed";

	public RecordedRequest {
		queries = LateList.copyOf(queries);
		events = LateList.copyOf(events);
		dropped = List.copyOf(dropped);
	}

	/**
	 * Number of queries, those beyond the limit included.
	 * @return number of executions as the application issued them
	 */
	public int queryCount() {
		return this.queries.size() + this.dropped.stream().mapToInt(DroppedQueries::count).sum();
	}

	/**
	 * Time of the database for all queries, those beyond the limit included.
	 * @return execution and fetching
	 */
	public Duration sqlTime() {
		return Duration.ofNanos(this.queries.stream().mapToLong(Query::durationNanos).sum()
				+ this.dropped.stream().mapToLong(DroppedQueries::totalNanos).sum());
	}

	/**
	 * Events of one type, in order.
	 * @param <E> the type
	 * @param type class of the events
	 * @return the events
	 */
	public <E extends RecordedEvent> List<E> events(Class<E> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
