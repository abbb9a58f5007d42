package io.github.springdebugtoolbar.detection.nplusone;

import java.util.Comparator;
import java.util.List;

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
		long count = owners.stream().mapToLong(EntityLoads::count).sum();
		int query = owners.stream().max(MOST).map(EntityLoads::query).orElse(0);
		return follow(new Owners(count, loads.owner(), loads.attribute(), false, null, null), query, DEPTH);
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

	// The latest list before it, on the same thread.
	private Owners ofStatement(OneByOne loads) {
		List<Query> earlier = this.facts.evidence().queries(1, loads.first().number() - 1);
		for (int i = earlier.size() - 1; i >= 0; i--) {
			Query candidate = earlier.get(i);
			if (candidate.rows() > 1 && candidate.statement().kind() == StatementKind.SELECT
					&& candidate.thread().equals(loads.first().thread())) {
				return new Owners(candidate.rows(), "", "", false, candidate,
						this.facts.findCall(candidate.number()).orElse(null));
			}
		}
		return new Owners(0, "", "", false, null, null);
	}

}
