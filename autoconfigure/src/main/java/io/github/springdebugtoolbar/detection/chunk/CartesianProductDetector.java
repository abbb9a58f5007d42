package io.github.springdebugtoolbar.detection.chunk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
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
		long after = query.durationNanos() * Math.min(entities, query.rows()) / query.rows();
		FindingBuilder finding = Finding
			.of("cartesian-product", (query.rows() >= CRITICAL_ROWS) ? Severity.CRITICAL : Severity.WARNING,
					Wording.number(query.rows()) + " rows are read for " + Wording.number(entities) + " entities")
			.subject(query.statement().fingerprint())
			.explanation("The query fetches two collections at once: each `" + nameOf(loads.get(0))
					+ "` comes with each `" + nameOf(loads.get(1)) + "` of the same owner.")
			.places(query)
			.queries(List.of(query))
			.fact("Rows", Wording.number(query.rows()), Wording.number(entities))
			.fact("SQL time", Wording.millis(query.durationNanos()), Wording.millis(after));
		loads.forEach((load) -> finding.fact("`" + nameOf(load) + "`", Wording.number(load.count())));
		return finding.forecast(Forecast.estimated(2, after, entities),
				"Time for each row of this request, multiplied by the entities; one query more for the second collection.")
			.notWhen("One of the collections never has more than one element.")
			.cure("Batch size",
					"Fetch one collection with the query and let the other follow in one query for all owners.",
					Change.property("spring.jpa.properties.hibernate.default_batch_fetch_size", "100"))
			.build();
	}

	private static String nameOf(EntityLoads loads) {
		return RepositoryEdit.simpleName(loads.entity());
	}

}
