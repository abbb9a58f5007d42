package io.github.springdebugtoolbar.detection.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.MappedEntity;

/**
 * Ways to create an index: by the migration tool that the application has, by SQL, by the
 * mapping of the entity.
 */
class IndexCures {

	private static final String DDL = "Hibernate creates it only where it makes the schema itself "
			+ "(`spring.jpa.hibernate.ddl-auto`).";

	private final Evidence evidence;

	private final IndexAdvice advice;

	private final SchemaChanges changes;

	IndexCures(Evidence evidence, IndexAdvice advice, SchemaChanges changes) {
		this.evidence = evidence;
		this.advice = advice;
		this.changes = changes;
	}

	List<Cure> list() {
		List<Cure> cures = new ArrayList<>();
		migration().ifPresent(cures::add);
		cures.add(new Cure("SQL", live(), List.of(sql(this.advice))));
		mapping().ifPresent((change) -> cures.add(new Cure("@Index", DDL, List.of(change))));
		return cures;
	}

	static Change sql(IndexAdvice advice) {
		return Change.index(advice.table(), advice.name(), advice.sql());
	}

	private Optional<Cure> migration() {
		return Migration.of(this.changes, this.advice).map((migration) -> {
			List<Change> all = new ArrayList<>(List.of(migration));
			mapping().ifPresent(all::add);
			return new Cure("Migration",
					(all.size() > 1) ? "The entity says it too, so that a schema made by Hibernate has the index." : "",
					all);
		});
	}

	private String live() {
		return this.advice.read().plan().database().startsWith("PostgreSQL")
				? "Writers to the table wait while it is built; `create index concurrently`, outside of a transaction, lets them go on."
				: "";
	}

	private Optional<Change> mapping() {
		Optional<MappedEntity> entity = this.evidence.persistenceUnit()
			.flatMap((unit) -> unit.findByTable(this.advice.read().table().name()));
		return entity.flatMap((one) -> this.advice.columnList()
			.map((columns) -> Change.attribute(one.name(),
					"@Table(indexes = @Index(name = \"%s\", columnList = \"%s\"))".formatted(this.advice.name(),
							columns))));
	}

}
