package io.github.springdebugtoolbar.detection.chunk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.EntityLoads;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds queries that fetch two collections at once, so that each element of the one comes
 * with each element of the other.
 */
class CartesianProductDetector implements Detector {

	/** Rows below which a product costs nothing worth saying. */
	static final int ROWS = 100;

	/**
	 * How many times more rows than entities of the largest class. A query along one
	 * chain of collections has as many rows as its last has elements: factor 1.
	 */
	static final int FACTOR = 2;

	private static final int CRITICAL_ROWS = 1_000;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "Two collections fetched in one query";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return evidence.queries()
			.stream()
			.filter((query) -> query.rows() >= ROWS && isProduct(evidence, query))
			.map((query) -> finding(evidence, query))
			.toList();
	}

	private static boolean isProduct(Evidence evidence, Query query) {
		List<EntityLoads> loads = evidence.entityLoads(query);
		int owners = owner(evidence, query, loads).map(EntityLoads::count).orElse(Integer.MAX_VALUE);
		List<EntityLoads> collections = loads.stream().filter((load) -> load.count() > owners).toList();
		int largest = collections.stream().mapToInt(EntityLoads::count).max().orElse(0);
		return collections.size() >= 2 && query.rows() >= (long) FACTOR * largest;
	}

	private static Optional<EntityLoads> owner(Evidence evidence, Query query, List<EntityLoads> loads) {
		Optional<String> root = evidence.shape(query).tables().stream().findFirst();
		return root.flatMap((table) -> evidence.persistenceUnit().flatMap((unit) -> unit.findByTable(table)))
			.map(MappedEntity::name)
			.flatMap((entity) -> loads.stream().filter((load) -> load.entity().equals(entity)).findFirst());
	}

	private static Finding finding(Evidence evidence, Query query) {
		List<EntityLoads> loads = evidence.entityLoads(query)
			.stream()
			.sorted(Comparator.comparingInt(EntityLoads::count).reversed())
			.toList();
		int entities = loads.stream().mapToInt(EntityLoads::count).sum();
		long rows = Math.min(query.rows(), entities - owner(evidence, query, loads).map(EntityLoads::count).orElse(0));
		long after = query.durationNanos() * rows / query.rows();
		FindingBuilder finding = Finding
			.of("cartesian-product", (query.rows() >= CRITICAL_ROWS) ? Severity.CRITICAL : Severity.WARNING,
					Wording.number(query.rows()) + " rows are read for " + Wording.number(entities) + " entities")
			.subject(query.statement().fingerprint())
			.explanation("The query fetches two collections at once: each `" + nameOf(loads.get(0))
					+ "` comes with each `" + nameOf(loads.get(1)) + "` of the same owner.")
			.places(query)
			.queries(List.of(query))
			.fact("Rows", Wording.number(query.rows()), "about " + Wording.number(rows))
			.fact("SQL time", Wording.millis(query.durationNanos()), Wording.millis(after));
		loads.forEach((load) -> finding.fact(nameOf(load), Wording.number(load.count())));
		return finding.forecast(Forecast.estimated(2, after, rows),
				"Time for each row of this request, multiplied by the elements of both collections; one query more for the second one.")
			.notWhen("One of the collections never has more than one element.")
			.cure(batchSize(evidence, query))
			.build();
	}

	private static Optional<Cure> batchSize(Evidence evidence, Query query) {
		String why = "One collection comes with the query, the other follows in one query for "
				+ FetchedCollections.BATCH + " owners.";
		return Optional.of(new Cure("Batch size", why,
				evidence.repositoryCall(query)
					.map((call) -> new FetchedCollections(evidence, call.method()))
					.filter((fetched) -> fetched.names().size() > 1)
					.flatMap((fetched) -> fetched.batched(fetched.names().get(1)))
					.orElseGet(() -> List.of(Change.code("java",
							"// without the fetch of the second collection, and on that collection:\n@BatchSize(size = "
									+ FetchedCollections.BATCH + ")")))));
	}

	private static String nameOf(EntityLoads loads) {
		return RepositoryEdit.simpleName(loads.entity());
	}

}
