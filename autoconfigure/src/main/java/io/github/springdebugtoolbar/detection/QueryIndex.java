package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedEvent;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.sql.SqlShape;
import io.github.springdebugtoolbar.sql.SqlShapes;
import org.jspecify.annotations.Nullable;

/**
 * Queries of a request in the orders in which detectors ask for them. Each order is made
 * when it is asked for. Not safe for use by multiple threads.
 */
class QueryIndex {

	private final List<Query> queries;

	private final Map<Class<?>, List<?>> events = new HashMap<>();

	private final Map<Class<?>, List<?>> derived = new HashMap<>();

	private final SqlShapes shapes;

	private @Nullable Map<Integer, RepositoryCall> repositoryCalls;

	private @Nullable Map<Integer, List<EntityLoads>> entityLoads;

	private @Nullable Collection<List<Query>> byStatement;

	private @Nullable Collection<List<Query>> byStatementAndPlace;

	QueryIndex(List<Query> queries, SqlShapes shapes) {
		this.queries = queries;
		this.shapes = shapes;
	}

	List<Query> between(int first, int last) {
		return this.queries.subList(position(first), position(last + 1));
	}

	Optional<Query> find(int number) {
		int position = position(number);
		return (position < this.queries.size() && this.queries.get(position).number() == number)
				? Optional.of(this.queries.get(position)) : Optional.empty();
	}

	Collection<List<Query>> byStatement() {
		if (this.byStatement == null) {
			this.byStatement = group((query) -> new StatementKey(query.dataSource(), query.statement().fingerprint()));
		}
		return this.byStatement;
	}

	Collection<List<Query>> byStatementAndPlace() {
		if (this.byStatementAndPlace == null) {
			this.byStatementAndPlace = group((query) -> new PlaceKey(query.dataSource(),
					query.statement().fingerprint(), query.callSite().place()));
		}
		return this.byStatementAndPlace;
	}

	SqlShape shape(SqlStatement statement) {
		return this.shapes.find(statement);
	}

	Map<Integer, RepositoryCall> repositoryCalls(RecordedRequest request) {
		if (this.repositoryCalls == null) {
			Map<Integer, RepositoryCall> calls = new HashMap<>();
			events(RepositoryCall.class, request)
				.forEach((call) -> call.queries().forEach((number) -> calls.put(number, call)));
			this.repositoryCalls = calls;
		}
		return this.repositoryCalls;
	}

	Map<Integer, List<EntityLoads>> entityLoads(RecordedRequest request) {
		if (this.entityLoads == null) {
			this.entityLoads = events(EntityLoads.class, request).stream()
				.collect(Collectors.groupingBy(EntityLoads::query));
		}
		return this.entityLoads;
	}

	@SuppressWarnings("unchecked")
	<E extends RecordedEvent> List<E> events(Class<E> type, RecordedRequest request) {
		return (List<E>) this.events.computeIfAbsent(type, (key) -> request.events(type));
	}

	@SuppressWarnings("unchecked")
	<T> List<T> once(Class<T> type, Supplier<List<T>> maker) {
		List<T> made = (List<T>) this.derived.get(type);
		if (made == null) {
			made = List.copyOf(maker.get());
			this.derived.put(type, made);
		}
		return made;
	}

	private Collection<List<Query>> group(Function<Query, Object> key) {
		Map<Object, List<Query>> groups = new LinkedHashMap<>();
		this.queries
			.forEach((query) -> groups.computeIfAbsent(key.apply(query), (one) -> new ArrayList<>()).add(query));
		return List.copyOf(groups.values());
	}

	// Numbers rise, but not all of them are kept.
	private int position(int number) {
		int low = 0;
		int high = this.queries.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.queries.get(middle).number() < number) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private record StatementKey(String dataSource, String fingerprint) {

	}

	private record PlaceKey(String dataSource, String fingerprint, Optional<Frame> place) {

	}

}
