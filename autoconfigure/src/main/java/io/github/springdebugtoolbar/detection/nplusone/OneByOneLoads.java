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
import org.jspecify.annotations.Nullable;

/**
 * Puts together what was loaded one by one: by what Hibernate tells where it does, else
 * by statement and stack.
 */
final class OneByOneLoads {

	private static final String ENHANCED_READ = "$$_hibernate_read_";

	private final RequestFacts facts;

	/**
	 * Of each statement, since looking at its text takes longer than its query in memory.
	 */
	private final Map<SqlStatement, Boolean> pages = new IdentityHashMap<>();

	OneByOneLoads(RequestFacts facts) {
		this.facts = facts;
	}

	List<OneByOne> find() {
		Map<Key, List<Query>> groups = new LinkedHashMap<>();
		this.facts.evidence().events(AssociationLoad.class).forEach((load) -> addLoad(load, groups));
		this.facts.evidence().queries().forEach((query) -> addQuery(query, groups));
		return groups.entrySet().stream().map((entry) -> entry.getKey().with(entry.getValue())).toList();
	}

	private void addLoad(AssociationLoad load, Map<Key, List<Query>> groups) {
		List<Query> queries = this.facts.queries(load.queries());
		if (queries.isEmpty() || load.kind() == AssociationLoad.Kind.MERGE
				|| queries.stream().anyMatch(LoadedTogether::isBatch)) {
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
			case EAGER -> eager(Kind.EAGER, load.entity(), load.ownerQuery(), place);
			case BY_ID, MERGE -> byId(load, query);
		};
	}

	private static Key byId(AssociationLoad load, Query query) {
		return new Key(Kind.BY_ID, load.entity(), "", "", stackOf(query));
	}

	private Key eager(Kind kind, String entity, int ownerQuery, Object place) {
		return this.facts.entitiesOf(ownerQuery)
			.flatMap((owner) -> toOnes(owner, kind == Kind.INVERSE_ONE_TO_ONE)
				.filter((attribute) -> this.facts.isKindOf(entity, attribute.target()))
				.map((attribute) -> new Key(kind, entity, owner.name(), attribute.name(), place)))
			.findFirst()
			.orElseGet(() -> new Key(kind, entity, "", "", place));
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
		Frame enhanced = enhancedRead(query);
		if (enhanced != null) {
			return new Key(Kind.TO_ONE, "", enhanced.className(), enhanced.method().substring(ENHANCED_READ.length()),
					query.callSite().frames());
		}
		return new Key(Kind.STATEMENT, "", query.dataSource(), query.statement().fingerprint(), stackOf(query));
	}

	private Key inverse(Query query) {
		String entity = SelectedTable.find(query.statement().sql())
			.flatMap(this.facts::findByTable)
			.map(MappedEntity::name)
			.orElse("");
		return eager(Kind.INVERSE_ONE_TO_ONE, entity, ownerQuery(query), query.callSite().place());
	}

	// The query whose rows were being read: the latest that Hibernate did not run itself.
	private int ownerQuery(Query query) {
		List<Query> earlier = this.facts.evidence().queries(1, query.number() - 1);
		for (int i = earlier.size() - 1; i >= 0; i--) {
			Query candidate = earlier.get(i);
			if (!candidate.callSite().byUniqueKey() && candidate.thread().equals(query.thread())
					&& !this.facts.loadedBy(candidate.number()).isEmpty()) {
				return candidate.number();
			}
		}
		return 0;
	}

	private static @Nullable Frame enhancedRead(Query query) {
		List<Frame> frames = query.callSite().frames();
		return (!frames.isEmpty() && frames.get(0).method().startsWith(ENHANCED_READ)) ? frames.get(0) : null;
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
