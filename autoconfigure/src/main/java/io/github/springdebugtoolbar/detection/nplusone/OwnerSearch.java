package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.StatementKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where owners came from: by which query of the application, and on which way
 * if they were loaded as an association themselves.
 */
final class OwnerSearch {

	private static final int DEPTH = 5;

	private static final Comparator<EntityLoads> MOST = Comparator.comparingInt(EntityLoads::count)
		.thenComparingInt(EntityLoads::query);

	private final RequestFacts facts;

	OwnerSearch(RequestFacts facts) {
		this.facts = facts;
	}

	Owners find(OneByOne loads) {
		return loads.isAssociation() ? ofEntity(loads) : ofStatement(loads);
	}

	private Owners ofEntity(OneByOne loads) {
		List<EntityLoads> owners = this.facts.loadedBefore(loads.owner(), loads.last().number());
		int query = owners.stream().max(MOST).map(EntityLoads::query).orElse(0);
		Optional<Integer> eager = beginningOf(loads, query);
		boolean withLast = loads.kind() == OneByOne.Kind.EAGER;
		long count = count(this.facts.loadedBefore(loads.owner(), loads.last().number() + (withLast ? 1 : 0)));
		return follow(new Owners(count, loads.owner(), loads.attribute(), false, null, null), eager.orElse(query),
				DEPTH);
	}

	private static long count(List<EntityLoads> loads) {
		return loads.stream().mapToLong(EntityLoads::count).sum();
	}

	// Owners that refer to each other with what is loaded can come with the very queries
	// that load it.
	private Optional<Integer> beginningOf(OneByOne loads, int query) {
		return loads.queries().stream().anyMatch((one) -> one.number() == query)
				? this.facts.findLoad(query).map(AssociationLoad::ownerQuery).filter((known) -> known > 0)
				: Optional.empty();
	}

	private Owners follow(Owners owners, int query, int depth) {
		AssociationLoad load = this.facts.findLoad(query).orElse(null);
		if (load == null || load.attribute().isEmpty() || depth == 0) {
			return fromQuery(owners, this.facts.findQuery(query).orElse(null), this.facts.findCall(query).orElse(null));
		}
		int outer = originOf(load, query);
		return follow(
				new Owners(owners.count(), load.owner(), load.attribute() + "." + owners.path(),
						owners.manyOnTheWay() || load.kind() == AssociationLoad.Kind.COLLECTION, null, null),
				outer, depth - 1);
	}

	// The query that loaded all whose association was loaded. If several may have, or
	// none,
	// it is not known which one it was.
	private int originOf(AssociationLoad load, int query) {
		long times = this.facts.countLoads(load.owner(), load.attribute());
		List<EntityLoads> origins = this.facts.loadedBefore(load.owner(), query)
			.stream()
			.filter((loads) -> loads.count() >= times)
			.toList();
		return (origins.size() == 1) ? origins.get(0).query() : 0;
	}

	// A query may have fetched the owners with what it was asked for.
	private Owners fromQuery(Owners owners, @Nullable Query query, @Nullable RepositoryCall call) {
		if (call == null || this.facts.isKindOf(owners.entity(), call.method().entity())
				|| this.facts.isKindOf(call.method().entity(), owners.entity())) {
			return new Owners(owners.count(), owners.entity(), owners.path(), owners.manyOnTheWay(), query, call);
		}
		return this.facts.findPath(call.method().entity(), owners.entity())
			.map((path) -> new Owners(owners.count(), call.method().entity(), path.name() + "." + owners.path(),
					owners.manyOnTheWay() || path.kind() != MappedAttribute.Kind.TO_ONE, query, call))
			.orElseGet(() -> new Owners(owners.count(), owners.entity(), owners.path(), owners.manyOnTheWay(), query,
					null));
	}

	// The latest list before it, on the same thread, that is long enough.
	private Owners ofStatement(OneByOne loads) {
		List<Query> lists = new ArrayList<>();
		List<Query> earlier = this.facts.evidence().queries(1, loads.first().number() - 1);
		for (int i = earlier.size() - 1; i >= 0; i--) {
			if (isList(earlier.get(i), loads)) {
				lists.add(earlier.get(i));
			}
		}
		long distinct = lists.isEmpty() ? 0 : loads.distinctParameters();
		return lists.stream()
			.filter((list) -> list.rows() >= distinct)
			.findFirst()
			.or(() -> lists.stream().findFirst())
			.map((list) -> new Owners(list.rows(), "", "", false, list,
					this.facts.findCall(list.number()).orElse(null)))
			.orElseGet(() -> new Owners(0, "", "", false, null, null));
	}

	private static boolean isList(Query query, OneByOne loads) {
		return query.rows() > 1 && query.statement().kind() == StatementKind.SELECT
				&& query.thread().equals(loads.first().thread());
	}

}
