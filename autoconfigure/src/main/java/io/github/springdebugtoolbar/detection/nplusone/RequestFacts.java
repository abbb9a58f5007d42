package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.Flush;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.MappedValue;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;

/**
 * What Hibernate and the repositories told of a request, by query. Not safe for use by
 * multiple threads.
 */
final class RequestFacts {

	private final Evidence evidence;

	private final List<PersistenceUnit> units;

	private final Map<Integer, AssociationLoad> loads;

	/** What Hibernate told the reason of. */
	private final BitSet explained = new BitSet();

	/** Whether an entity extends another, by their names: asked for each load. */
	private final Map<String, Map<String, Boolean>> kinds = new HashMap<>();

	RequestFacts(Evidence evidence) {
		this.evidence = evidence;
		this.units = evidence.events(PersistenceUnitUse.class).stream().map(PersistenceUnitUse::unit).toList();
		List<AssociationLoad> all = evidence.events(AssociationLoad.class);
		this.loads = new HashMap<>(2 * all.size());
		for (AssociationLoad load : all) {
			for (Integer number : load.queries()) {
				this.loads.put(number, load);
				this.explained.set(number);
			}
		}
		evidence.events(Flush.class).forEach((flush) -> flush.queries().forEach(this.explained::set));
	}

	Evidence evidence() {
		return this.evidence;
	}

	// Whether Hibernate told what the query was for.
	boolean isExplained(Query query) {
		return this.explained.get(query.number());
	}

	List<Query> queries(List<Integer> numbers) {
		if (numbers.size() == 1) {
			return findQuery(numbers.get(0)).map(List::of).orElse(List.of());
		}
		return numbers.stream().flatMap((number) -> findQuery(number).stream()).toList();
	}

	Optional<Query> findQuery(int number) {
		return this.evidence.findQuery(number);
	}

	Optional<AssociationLoad> findLoad(int query) {
		return Optional.ofNullable(this.loads.get(query));
	}

	// How often an association was loaded.
	long countLoads(String owner, String attribute) {
		return this.evidence.events(AssociationLoad.class)
			.stream()
			.filter((load) -> load.owner().equals(owner) && load.attribute().equals(attribute))
			.count();
	}

	Optional<RepositoryCall> findCall(int query) {
		return this.evidence.repositoryCall(query);
	}

	// Entities of a class or its subclasses that queries before another one have brought.
	List<EntityLoads> loadedBefore(String entity, int query) {
		List<EntityLoads> before = new ArrayList<>();
		for (EntityLoads loads : this.evidence.events(EntityLoads.class)) {
			if (loads.query() < query && isKindOf(loads.entity(), entity)) {
				before.add(loads);
			}
		}
		return before;
	}

	List<EntityLoads> loadedBy(int query) {
		return this.evidence.entityLoads(query);
	}

	Optional<MappedEntity> findEntity(String name) {
		return this.units.stream().map((unit) -> unit.findEntity(name)).flatMap(Optional::stream).findFirst();
	}

	List<MappedEntity> findAllByTable(String table) {
		return this.units.stream().map((unit) -> unit.findByTable(table)).flatMap(Optional::stream).toList();
	}

	Optional<MappedAttribute> findAttribute(String owner, String path) {
		return findEntity(owner).flatMap((entity) -> entity.findAttribute(path));
	}

	// Other associations that are fetched at once and lead to the same entity: which of
	// them a select of its own was for is not seen.
	List<String> siblings(String owner, String attribute) {
		Optional<MappedAttribute> known = findAttribute(owner, attribute);
		return findEntity(owner).stream()
			.flatMap((entity) -> entity.attributes().stream())
			.filter((other) -> other.kind() == MappedAttribute.Kind.TO_ONE && other.eager() && !other.mappedBy()
					&& !other.name().equals(attribute)
					&& known.filter((one) -> one.target().equals(other.target())).isPresent())
			.map(MappedAttribute::name)
			.toList();
	}

	// The only association of an entity that leads to another one.
	Optional<MappedAttribute> findPath(String from, String to) {
		List<MappedAttribute> leading = findEntity(from).stream()
			.flatMap((entity) -> entity.attributes().stream())
			.filter((attribute) -> !attribute.target().isEmpty() && isKindOf(to, attribute.target()))
			.toList();
		return (leading.size() == 1) ? Optional.of(leading.get(0)) : Optional.empty();
	}

	// The class that has the code of an attribute: the entity, or an embeddable of it.
	String holderOf(String owner, String path) {
		String prefix = path.substring(0, path.lastIndexOf('.') + 1);
		return findEntity(owner).stream()
			.flatMap((entity) -> entity.values().stream())
			.filter((value) -> !prefix.isEmpty() && value.name().startsWith(prefix)
					&& value.name().indexOf('.', prefix.length()) < 0 && !value.holder().isEmpty())
			.map(MappedValue::holder)
			.findFirst()
			.orElse(owner);
	}

	boolean isKindOf(String entity, String upper) {
		if (entity.equals(upper)) {
			return true;
		}
		Map<String, Boolean> known = this.kinds.computeIfAbsent(entity, (name) -> new HashMap<>());
		Boolean kind = known.get(upper);
		return (kind != null) ? kind : known.computeIfAbsent(upper, (name) -> isExtension(entity, name));
	}

	private boolean isExtension(String entity, String upper) {
		return this.units.stream()
			.anyMatch((unit) -> unit.findEntity(entity)
				.filter((candidate) -> unit.extendsEntity(candidate, upper))
				.isPresent());
	}

	// To-one associations of what a query has loaded.
	Stream<MappedEntity> entitiesOf(int query) {
		return loadedBy(query).stream().map((loads) -> findEntity(loads.entity())).flatMap(Optional::stream);
	}

}
