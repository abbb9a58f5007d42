package io.github.springdebugtoolbar.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

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

	private final List<Query> late;

	private final Map<Class<?>, List<?>> derived = new HashMap<>();

	private final SqlShapes shapes;

	private @Nullable List<Query> queries;

	private @Nullable Map<Integer, RepositoryCall> repositoryCalls;

	private @Nullable EventsByType events;

	private @Nullable List<EntityLoads> entityLoads;

	private @Nullable Collection<List<Query>> byStatement;

	private @Nullable Collection<List<Query>> byStatementAndPlace;

	QueryIndex(List<Query> queries, SqlShapes shapes) {
		this.late = queries;
		this.shapes = shapes;
	}

	// Held, since the request may make them anew each time, and findings compare them.
	List<Query> all() {
		List<Query> all = this.queries;
		if (all == null) {
			all = List.copyOf(this.late);
			this.queries = all;
		}
		return all;
	}

	List<Query> between(int first, int last) {
		return all().subList(position(first), position(last + 1));
	}

	Optional<Query> find(int number) {
		List<Query> all = all();
		int position = position(number);
		return (position < all.size() && all.get(position).number() == number) ? Optional.of(all.get(position))
				: Optional.empty();
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

	// Sorted, not in a map: in an N+1 each query has loaded one entity.
	List<EntityLoads> entityLoads(int query, RecordedRequest request) {
		List<EntityLoads> loads = this.entityLoads;
		if (loads == null) {
			loads = new ArrayList<>(events(EntityLoads.class, request));
			loads.sort(Comparator.comparingInt(EntityLoads::query));
			this.entityLoads = loads;
		}
		int first = position(loads, EntityLoads::query, query);
		int end = first;
		while (end < loads.size() && loads.get(end).query() == query) {
			end++;
		}
		return (first < end) ? Collections.unmodifiableList(loads.subList(first, end)) : List.of();
	}

	<E extends RecordedEvent> List<E> events(Class<E> type, RecordedRequest request) {
		if (this.events == null) {
			this.events = new EventsByType(request.events());
		}
		return this.events.find(type);
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

	// Most queries of a loop follow one like them: the key is not made for those.
	private Collection<List<Query>> group(Function<Query, Object> key) {
		Map<Object, List<Query>> groups = new LinkedHashMap<>();
		Query last = null;
		List<Query> group = new ArrayList<>();
		for (Query query : all()) {
			if (last == null || !isAlike(last, query)) {
				group = groups.computeIfAbsent(key.apply(query), (one) -> new ArrayList<>());
			}
			group.add(query);
			last = query;
		}
		return List.copyOf(groups.values());
	}

	private static boolean isAlike(Query one, Query other) {
		return one.statement() == other.statement() && one.callSite() == other.callSite()
				&& one.dataSource().equals(other.dataSource());
	}

	private int position(int number) {
		return position(all(), Query::number, number);
	}

	// Numbers rise, but not all of them are there.
	private static <E> int position(List<E> elements, ToIntFunction<E> numberOf, int number) {
		int low = 0;
		int high = elements.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (numberOf.applyAsInt(elements.get(middle)) < number) {
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
