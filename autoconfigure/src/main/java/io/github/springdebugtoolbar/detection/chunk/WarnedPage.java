package io.github.springdebugtoolbar.detection.chunk;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.PagedInMemory;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * A page of which only Hibernate's warning tells that it is cut out in memory: asked for
 * without a repository, so its size and the text of its query are not known.
 *
 * @param evidence what is known of the request
 * @param query the query that reads all rows
 */
record WarnedPage(Evidence evidence, Query query) {

	static List<WarnedPage> find(Evidence evidence) {
		return evidence.events(PagedInMemory.class)
			.stream()
			.flatMap((warning) -> next(evidence, warning).stream())
			.distinct()
			.map((query) -> new WarnedPage(evidence, query))
			.toList();
	}

	Finding toFinding() {
		Optional<MappedEntity> entity = entity();
		String name = entity.map(MappedEntity::name).map(RepositoryEdit::simpleName).orElse("entity");
		FindingBuilder finding = Finding
			.of("in-memory-paging", Severity.CRITICAL, "A page is cut out in memory, the query has no limit")
			.subject(subject())
			.explanation("The query fetches a collection, so one `" + name + "` is several rows and a limit would cut "
					+ "through it. Hibernate therefore leaves the limit out, the database finds all rows, and most of "
					+ "them are thrown away.")
			.places(this.query)
			.queries(List.of(this.query))
			.fact("Rows read", Wording.number(this.query.rows()), "those of the page")
			.basis("Hibernate has warned of it: HHH90003004. How large the page is cannot be seen.")
			.notWhen("The table has only a few rows more than the page.");
		entity.ifPresent((owner) -> collection(owner).ifPresent((found) -> addBatch(finding, owner, found)));
		return finding
			.cure("Two queries", "First the ids of the page, then the entities with their collections.",
					Change.code("java", twoQueries(name)))
			.build();
	}

	private String subject() {
		return this.query.callSite()
			.place()
			.map((frame) -> frame.className() + "." + frame.method())
			.orElse(this.query.statement().fingerprint());
	}

	private static void addBatch(FindingBuilder finding, MappedEntity entity, MappedAttribute collection) {
		finding.cure("Batch size",
				"Take the fetch out of the query: the database then limits the page, and the collections follow in one "
						+ "query for " + FetchedCollections.BATCH + " of them.",
				Change.annotate(entity.name(), collection.name(),
						"@BatchSize(size = " + FetchedCollections.BATCH + ")"));
	}

	private static String twoQueries(String name) {
		return """
				List<Long> ids = entityManager.createQuery("select e.id from %1$s e", Long.class)
					.setMaxResults(size)
					.getResultList();
				List<%1$s> page = entityManager.createQuery("… where e.id in :ids", %1$s.class)
					.setParameter("ids", ids)
					.getResultList();""".formatted(name);
	}

	private Optional<MappedEntity> entity() {
		return this.evidence.shape(this.query).tables().stream().findFirst().flatMap(this::entityOf);
	}

	private Optional<MappedEntity> entityOf(String table) {
		return this.evidence.persistenceUnit().flatMap((unit) -> unit.findByTable(table));
	}

	// The only one whose table is read as well.
	private Optional<MappedAttribute> collection(MappedEntity entity) {
		List<String> read = this.evidence.shape(this.query)
			.tables()
			.stream()
			.skip(1)
			.flatMap((table) -> entityOf(table).stream())
			.map(MappedEntity::name)
			.toList();
		List<MappedAttribute> found = entity.attributes()
			.stream()
			.filter((attribute) -> attribute.kind() != MappedAttribute.Kind.TO_ONE && read.contains(attribute.target()))
			.toList();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	private static Optional<Query> next(Evidence evidence, PagedInMemory warning) {
		return evidence.queries()
			.stream()
			.filter((query) -> query.startNanos() >= warning.startNanos() && query.thread().equals(warning.thread()))
			.findFirst()
			.filter((query) -> query.statement().kind() == StatementKind.SELECT);
	}

}
