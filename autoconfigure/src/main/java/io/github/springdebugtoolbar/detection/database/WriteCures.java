package io.github.springdebugtoolbar.detection.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PersistenceUnit;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryCall;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Ways to write many rows by few statements. Which one suits is told by the mapping: ids
 * that are made by the insert itself cannot be batched.
 */
class WriteCures {

	private static final String HIBERNATE = "spring.jpa.properties.hibernate.";

	private final Evidence evidence;

	private final Query first;

	private final int count;

	private final Optional<MappedEntity> entity;

	WriteCures(Evidence evidence, List<Query> queries) {
		this.evidence = evidence;
		this.first = queries.get(0);
		this.count = queries.size();
		this.entity = evidence.shape(this.first)
			.tables()
			.stream()
			.findFirst()
			.flatMap((table) -> evidence.persistenceUnit().flatMap((unit) -> unit.findByTable(table)));
	}

	List<Cure> list() {
		return this.entity.map(this::ofEntity).orElseGet(() -> List.of(batchUpdate()));
	}

	private List<Cure> ofEntity(MappedEntity mapped) {
		return switch (this.first.statement().kind()) {
			case INSERT, MERGE -> List.of(insertBatches(mapped));
			case DELETE -> List.of(deleteAtOnce(mapped), batches("order_updates"));
			default -> List.of(new BulkUpdate(this.evidence, mapped).cure(), batches("order_updates"));
		};
	}

	private Cure insertBatches(MappedEntity mapped) {
		Cure batches = batches("order_inserts");
		if (mapped.id() != MappedEntity.Id.IDENTITY) {
			return batches;
		}
		List<Change> changes = new ArrayList<>();
		changes.add(Change.replace(mapped.name(), mapped.idAttribute(), "GenerationType.IDENTITY",
				"GenerationType.SEQUENCE"));
		changes.add(Change.code("sql", "create sequence " + mapped.table() + "_seq increment by 50;"));
		changes.addAll(batches.changes());
		return new Cure("Sequence and batches",
				"`IDENTITY` makes the id during the insert, so Hibernate cannot batch them whatever the settings say. "
						+ "MySQL has no sequences: there, insert by `JdbcTemplate.batchUpdate`.",
				changes);
	}

	private Cure batches(String order) {
		List<Change> changes = new ArrayList<>();
		PersistenceUnit unit = this.evidence.persistenceUnit().orElseThrow();
		if (unit.batchSize() <= 1) {
			changes.add(Change.property(HIBERNATE + "jdbc.batch_size", Integer.toString(WriteLoopDetector.BATCH)));
		}
		changes.add(Change.property(HIBERNATE + order, "true"));
		return new Cure("JDBC batches",
				"No code changes; rows of one table are sent together when the session is flushed.", changes);
	}

	private Cure deleteAtOnce(MappedEntity mapped) {
		String why = "One statement. It bypasses the persistence context: no cascades, no callbacks.";
		Optional<RepositoryCall> call = this.evidence.repositoryCall(this.first);
		Optional<Frame> caller = this.first.callSite().frames().stream().findFirst();
		if (call.isPresent() && caller.isPresent() && call.get().method().name().equals("deleteAll")) {
			return new Cure("deleteAllInBatch", why + " `JpaRepository` has it.",
					List.of(new RepositoryEdit(call.get().method()).call(caller.get(), "deleteAllInBatch", "")));
		}
		String unseen = BulkRows.find(this.evidence, mapped)
			.map((rows) -> rows.note(this.count))
			.orElse(BulkRows.UNSEEN);
		return new Cure("Bulk delete", (why + " " + unseen).strip(), List.of(bulkDelete(mapped)));
	}

	private Change bulkDelete(MappedEntity mapped) {
		Optional<BulkRows> rows = BulkRows.find(this.evidence, mapped);
		String method = """
				@Modifying
				@Query("delete from %s %s%s")
				int delete%sInBulk(%s);""".formatted(RepositoryEdit.simpleName(mapped.name()),
				rows.map(BulkRows::alias).orElse("e"), rows.map(BulkRows::where).orElse(" where …"),
				RepositoryEdit.simpleName(mapped.name()), rows.map(BulkRows::parameters).orElse("…"));
		return rows.map((known) -> Change.add(known.repository(), method)).orElseGet(() -> Change.code("java", method));
	}

	private Cure batchUpdate() {
		boolean insert = this.first.statement().kind() == StatementKind.INSERT;
		return new Cure("batchUpdate", insert ? "" : "Or one statement with a condition that names all rows.",
				List.of(Change.code("java", "jdbcTemplate.batchUpdate(sql, rows, " + WriteLoopDetector.BATCH
						+ ", (statement, row) -> { … });")));
	}

}
