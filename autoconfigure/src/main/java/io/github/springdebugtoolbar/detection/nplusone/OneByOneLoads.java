package io.github.springdebugtoolbar.detection.nplusone;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.nplusone.OneByOne.Kind;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Puts together what was loaded one by one: by what Hibernate tells where it does, else
 * by statement and stack.
 */
final class OneByOneLoads {

	private final RequestFacts facts;

	private final WovenReads wovenReads;

	/**
	 * Of each statement, since looking at its text takes longer than its query in memory.
	 */
	private final Map<SqlStatement, Boolean> pages = new IdentityHashMap<>();

	OneByOneLoads(RequestFacts facts) {
		this.facts = facts;
		this.wovenReads = new WovenReads(facts);
	}

	List<OneByOne> find() {
		Map<Key, List<Query>> groups = new LinkedHashMap<>();
		this.facts.evidence().events(AssociationLoad.class).forEach((load) -> addLoad(load, groups));
		this.facts.evidence().queries().forEach((query) -> addQuery(query, groups));
		return groups.entrySet().stream().map((entry) -> entry.getKey().with(entry.getValue())).toList();
	}

	private void addLoad(AssociationLoad load, Map<Key, List<Query>> groups) {
		List<Query> queries = this.facts.queries(load.queries());
		if (queries.isEmpty() || load.kind() == AssociationLoad.Kind.MERGE || LoadedTogether.hasBatch(queries)) {
			return;
		}
		groups.computeIfAbsent(keyOf(load, queries.get(0)), (key) -> new ArrayList<>()).addAll(queries);
	}

	private Key keyOf(AssociationLoad load, Query query) {
		Optional<Frame> place = query.callSite().place();
		return switch (load.kind()) {
			case COLLECTION -> new Key(Kind.COLLECTION, load.entity(), load.owner(), load.attribute(), place);
			case ELEMENT_COLLECTION -> new Key(Kind.ELEMENTS, "", load.owner(), load.attribute(), place);
			case LAZY_TO_ONE -> load.attribute().isEmpty() ? byId(load, query)
					: new Key(Kind.TO_ONE, load.entity(), load.owner(), load.attribute(), place);
			case EAGER -> eager(load.entity(), load.ownerQuery(), place);
			case BY_ID, MERGE -> byId(load, query);
		};
	}

	private static Key byId(AssociationLoad load, Query query) {
		return new Key(Kind.BY_ID, load.entity(), "", "", stackOf(query));
	}

	// What refers to each other may have come with the queries that it led to.
	private Key eager(String entity, int ownerQuery, Object place) {
		return findOwner(Kind.EAGER, entity, this.facts.entitiesOf(ownerQuery), place)
			.or(() -> findOwner(Kind.EAGER, entity, selectedBy(ownerQuery), place))
			.orElseGet(() -> new Key(Kind.EAGER, entity, "", "", place));
	}

	private Optional<Key> findOwner(Kind kind, String entity, Stream<MappedEntity> owners, Object place) {
		return owners
			.flatMap((owner) -> toOnes(owner, kind == Kind.INVERSE_ONE_TO_ONE)
				.filter((attribute) -> this.facts.isKindOf(entity, attribute.target()))
				.map((attribute) -> new Key(kind, entity, owner.name(), attribute.name(), place)))
			.findFirst();
	}

	private Stream<MappedEntity> selectedBy(int query) {
		return this.facts.findQuery(query)
			.flatMap((found) -> SelectedTable.find(found.statement().sql()))
			.stream()
			.flatMap((table) -> this.facts.findAllByTable(table).stream());
	}

	private static Stream<MappedAttribute> toOnes(MappedEntity owner, boolean mappedBy) {
		return owner.attributes()
			.stream()
			.filter((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE && attribute.eager()
					&& attribute.mappedBy() == mappedBy);
	}

	private void addQuery(Query query, Map<Key, List<Query>> groups) {
		if (isCandidate(query)) {
			groups.computeIfAbsent(keyOf(query), (key) -> new ArrayList<>()).add(query);
		}
	}

	private boolean isCandidate(Query query) {
		return query.statement().kind() == StatementKind.SELECT && !this.facts.isExplained(query)
				&& !query.parameters().isEmpty() && !LoadedTogether.isBatch(query)
				&& !this.pages.computeIfAbsent(query.statement(), LoadedTogether::isPage);
	}

	private Key keyOf(Query query) {
		if (query.callSite().byUniqueKey()) {
			return inverse(query);
		}
		return this.wovenReads.find(query).map((read) -> keyOf(query, read)).orElseGet(() -> statement(query));
	}

	private static Key keyOf(Query query, WovenReads.Read read) {
		return new Key(read.kind(), read.entity(), read.owner(), read.attribute(), stackOf(query));
	}

	private static Key statement(Query query) {
		return new Key(Kind.STATEMENT, "", query.dataSource(), query.statement().fingerprint(), stackOf(query));
	}

	// Several persistence units may have a table of that name: the owner's counts.
	private Key inverse(Query query) {
		List<String> entities = SelectedTable.find(query.statement().sql())
			.map(this.facts::findAllByTable)
			.orElse(List.of())
			.stream()
			.map(MappedEntity::name)
			.toList();
		int owners = ownerQuery(query);
		return entities.stream()
			.flatMap((entity) -> findOwner(Kind.INVERSE_ONE_TO_ONE, entity, this.facts.entitiesOf(owners),
					query.callSite().place())
				.stream())
			.findFirst()
			.orElseGet(() -> new Key(Kind.INVERSE_ONE_TO_ONE, (entities.size() == 1) ? entities.get(0) : "", "", "",
					List.of(query.dataSource(), query.callSite().place())));
	}

	// The query whose rows were being read: the latest that Hibernate did not run itself.
	private int ownerQuery(Query query) {
		List<Query> earlier = this.facts.evidence().queries(1, query.number() - 1);
		for (int i = earlier.size() - 1; i >= 0; i--) {
			Query candidate = earlier.get(i);
			if (!candidate.callSite().byUniqueKey() && candidate.thread().equals(query.thread())
					&& candidate.dataSource().equals(query.dataSource())
					&& !this.facts.loadedBy(candidate.number()).isEmpty()) {
				return candidate.number();
			}
		}
		return 0;
	}

	// A loop has the same stack each time; what only shares a method of its own has not.
	private static Object stackOf(Query query) {
		Frame template = query.callSite().template();
		return (template != null) ? template : query.callSite().frames();
	}

	private record Key(Kind kind, String entity, String owner, String attribute, Object place) {

		private OneByOne with(List<Query> queries) {
			return (this.kind == Kind.STATEMENT) ? new OneByOne(this.kind, "", "", "", queries)
					: new OneByOne(this.kind, this.entity, this.owner, this.attribute, queries);
		}

	}

}
