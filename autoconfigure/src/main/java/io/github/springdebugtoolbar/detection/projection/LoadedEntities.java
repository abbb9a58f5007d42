package io.github.springdebugtoolbar.detection.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Entities of one class that the application has asked for by one statement at one place,
 * and that it did not change.
 *
 * @param entity the entity
 * @param queries the queries
 * @param count how many entities they have loaded
 */
record LoadedEntities(MappedEntity entity, List<Query> queries, int count) {

	LoadedEntities {
		queries = List.copyOf(queries);
	}

	/**
	 * All of them that no finding explains yet, and that were not loaded to be changed.
	 * @param evidence what is known of the request
	 * @return groups in the order of their first query
	 */
	static Stream<LoadedEntities> find(Evidence evidence) {
		QueryUses uses = QueryUses.of(evidence);
		return evidence.byStatementAndPlace()
			.stream()
			.map((queries) -> queries.stream().filter((query) -> isRead(evidence, query, uses)).toList())
			.filter((queries) -> !queries.isEmpty() && !isWritten(evidence, queries.get(0), uses))
			.flatMap((queries) -> of(evidence, queries).stream());
	}

	Query first() {
		return this.queries.get(0);
	}

	String name() {
		return RepositoryEdit.simpleName(this.entity.name());
	}

	// What Hibernate followed by itself was not asked for.
	private static boolean isRead(Evidence evidence, Query query, QueryUses uses) {
		return query.statement().kind() == StatementKind.SELECT && !uses.isFollowed(query) && !evidence.isClaimed(query)
				&& !evidence.entityLoads(query).isEmpty();
	}

	private static boolean isWritten(Evidence evidence, Query query, QueryUses uses) {
		return evidence.shape(query).locking()
				|| evidence.shape(query).tables().stream().anyMatch(uses.written()::contains);
	}

	// What else comes with them, by a join, was not asked for by itself.
	private static Optional<LoadedEntities> of(Evidence evidence, List<Query> queries) {
		String table = evidence.shape(queries.get(0)).tables().stream().findFirst().orElse("");
		return evidence.entityLoads(queries.get(0))
			.stream()
			.sorted(Comparator.comparingInt(EntityLoads::count).reversed())
			.flatMap((loads) -> findEntity(evidence, loads.entity(), table).stream())
			.findFirst()
			.map((entity) -> new LoadedEntities(entity, queries, count(evidence, queries, entity)));
	}

	private static Optional<MappedEntity> findEntity(Evidence evidence, String name, String table) {
		return evidence.events(PersistenceUnitUse.class)
			.stream()
			.map(PersistenceUnitUse::unit)
			.flatMap((unit) -> unit.findEntity(name).filter((entity) -> isOf(unit, entity, table)).stream())
			.findFirst();
	}

	private static boolean isOf(PersistenceUnit unit, MappedEntity entity, String table) {
		return withoutSchema(entity.table()).equalsIgnoreCase(table)
				|| unit.findEntity(entity.superEntity()).filter((upper) -> isOf(unit, upper, table)).isPresent();
	}

	static String withoutSchema(String table) {
		return table.substring(table.lastIndexOf('.') + 1).replaceAll("[\"`\\[\\]]", "");
	}

	private static int count(Evidence evidence, List<Query> queries, MappedEntity entity) {
		return queries.stream()
			.flatMap((query) -> evidence.entityLoads(query).stream())
			.filter((loads) -> loads.entity().equals(entity.name()))
			.mapToInt(EntityLoads::count)
			.sum();
	}

}
