package io.github.springdebugtoolbar.detection;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.sql.SqlShape;
import io.github.springdebugtoolbar.sql.SqlShapes;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request, put in order once for all detectors, and which of its
 * queries are explained already.
 */
public final class Evidence {

	private final RecordedRequest request;

	private final Map<Integer, Plan> plans;

	private final QueryIndex index;

	private final BitSet claimed;

	private @Nullable List<Query> unclaimed;

	/**
	 * Creates evidence of which nothing is explained yet.
	 * @param request the request
	 * @param plans how the database executes some of its queries, by number of the query
	 */
	public Evidence(RecordedRequest request, Map<Integer, Plan> plans) {
		this(request, plans, new SqlShapes());
	}

	Evidence(RecordedRequest request, Map<Integer, Plan> plans, SqlShapes shapes) {
		this(request, Map.copyOf(plans), new QueryIndex(request.queries(), shapes), new BitSet());
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
		return this.index.all();
	}

	/**
	 * Queries that no finding explains yet.
	 * @return queries in the order of their start
	 */
	public List<Query> unclaimed() {
		if (this.unclaimed == null) {
			this.unclaimed = this.claimed.isEmpty() ? queries()
					: queries().stream().filter((query) -> !isClaimed(query)).toList();
		}
		return this.unclaimed;
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
	 * A query by its number.
	 * @param number the number
	 * @return the query, empty if it is not kept
	 */
	public Optional<Query> findQuery(int number) {
		return this.index.find(number);
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

	/**
	 * What a statement asks for.
	 * @param query a query of the statement
	 * @return its shape
	 */
	public SqlShape shape(Query query) {
		return this.index.shape(query.statement());
	}

	/**
	 * A short name of a statement: its text if that is short, else what it does with
	 * which table.
	 * @param query a query of the statement
	 * @return the name as code
	 */
	public String name(Query query) {
		return StatementName.of(query.statement(), shape(query));
	}

	/**
	 * The repository method that ran a query.
	 * @param query the query
	 * @return the call, empty if no repository did
	 */
	public Optional<RepositoryCall> repositoryCall(Query query) {
		return repositoryCall(query.number());
	}

	/**
	 * The repository method that ran a query.
	 * @param query number of the query, which need not be kept
	 * @return the call, empty if no repository did
	 */
	public Optional<RepositoryCall> repositoryCall(int query) {
		return Optional.ofNullable(this.index.repositoryCalls(this.request).get(query));
	}

	/**
	 * Entities that a query brought into the persistence context.
	 * @param query the query
	 * @return one for each class, none if Hibernate did not run it
	 */
	public List<EntityLoads> entityLoads(Query query) {
		return entityLoads(query.number());
	}

	/**
	 * Entities that a query brought into the persistence context.
	 * @param query number of the query, which need not be kept
	 * @return one for each class, none if Hibernate did not run it
	 */
	public List<EntityLoads> entityLoads(int query) {
		return this.index.entityLoads(query, this.request);
	}

	/**
	 * What several detectors derive from the request, made once for all of them. It must
	 * not depend on what is claimed.
	 * @param <T> the type
	 * @param type class of what is derived
	 * @param maker derives it
	 * @return what was derived
	 */
	public <T> List<T> once(Class<T> type, Supplier<List<T>> maker) {
		return this.index.once(type, maker);
	}

	/**
	 * Whether Hibernate worked for the request.
	 * @return its settings and mapping, of the first persistence unit if there are
	 * several
	 */
	public Optional<PersistenceUnit> persistenceUnit() {
		return events(PersistenceUnitUse.class).stream().map(PersistenceUnitUse::unit).findFirst();
	}

	Evidence claim(Collection<Finding> findings) {
		BitSet numbers = (BitSet) this.claimed.clone();
		findings.forEach((finding) -> finding.queries().forEach(numbers::set));
		return new Evidence(this.request, this.plans, this.index, numbers);
	}

}
