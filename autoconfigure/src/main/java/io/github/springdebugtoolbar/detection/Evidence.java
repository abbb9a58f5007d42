package io.github.springdebugtoolbar.detection;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * What is known of a request, put in order once for all detectors, and which of its
 * queries are explained already.
 */
public final class Evidence {

	private final RecordedRequest request;

	private final Map<Integer, Plan> plans;

	private final QueryIndex index;

	private final BitSet claimed;

	/**
	 * Creates evidence of which nothing is explained yet.
	 * @param request the request
	 * @param plans how the database executes some of its queries, by number of the query
	 */
	public Evidence(RecordedRequest request, Map<Integer, Plan> plans) {
		this(request, Map.copyOf(plans), new QueryIndex(request.queries()), new BitSet());
	}

	private Evidence(RecordedRequest request, Map<Integer, Plan> plans, QueryIndex index, BitSet claimed) {
		this.request = request;
		this.plans = plans;
		this.index = index;
		this.claimed = claimed;
	}

	/**
	 * The request.
	 * @return the request
	 */
	public RecordedRequest request() {
		return this.request;
	}

	/**
	 * How the database executes some of the queries.
	 * @return plans by number of the query
	 */
	public Map<Integer, Plan> plans() {
		return this.plans;
	}

	/**
	 * Queries in the order of their start.
	 * @return all kept queries
	 */
	public List<Query> queries() {
		return this.request.queries();
	}

	/**
	 * Queries that no finding explains yet.
	 * @return queries in the order of their start
	 */
	public List<Query> unclaimed() {
		return this.request.queries().stream().filter((query) -> !isClaimed(query)).toList();
	}

	/**
	 * Whether a finding explains a query already.
	 * @param query the query
	 * @return {@code true} if a more precise detector has claimed it
	 */
	public boolean isClaimed(Query query) {
		return this.claimed.get(query.number());
	}

	/**
	 * Queries by number.
	 * @param first number of the first
	 * @param last number of the last
	 * @return the kept queries among them, in order
	 */
	public List<Query> queries(int first, int last) {
		return this.index.between(first, last);
	}

	/**
	 * Queries of the same statement on the same data source.
	 * @return groups in the order of their first query
	 */
	public Collection<List<Query>> byStatement() {
		return this.index.byStatement();
	}

	/**
	 * Queries of the same statement on the same data source from the same place.
	 * @return groups in the order of their first query
	 */
	public Collection<List<Query>> byStatementAndPlace() {
		return this.index.byStatementAndPlace();
	}

	/**
	 * Events of one type, in order.
	 * @param <E> the type
	 * @param type class of the events
	 * @return the events
	 */
	public <E extends RecordedEvent> List<E> events(Class<E> type) {
		return this.index.events(type, this.request);
	}

	Evidence claim(Collection<Finding> findings) {
		BitSet numbers = (BitSet) this.claimed.clone();
		findings.forEach((finding) -> finding.queries().forEach(numbers::set));
		return new Evidence(this.request, this.plans, this.index, numbers);
	}

}
