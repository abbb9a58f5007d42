package io.github.springdebugtoolbar.detection.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.MappedEntity;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds entities that Spring Data takes for stored ones because they have an id already:
 * {@code save} then merges, and asks the database for a row that is not there.
 */
class SelectBeforeInsertDetector implements Detector {

	/** Selects in vain from which it is shown, as for N+1. */
	static final int SHOWN = 3;

	/** Selects in vain from which it is a warning, as for writes in a loop. */
	static final int MANY = 10;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A select before each insert";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		Map<String, List<Query>> inVain = evidence.events(AssociationLoad.class)
			.stream()
			.filter((load) -> load.kind() == AssociationLoad.Kind.MERGE)
			.flatMap((load) -> load.queries().stream().map((number) -> Map.entry(load.entity(), number)))
			.flatMap((entry) -> evidence.queries(entry.getValue(), entry.getValue())
				.stream()
				.filter((query) -> query.rows() == 0)
				.map((query) -> Map.entry(entry.getKey(), query)))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return inVain.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() >= SHOWN)
			.map((entry) -> finding(evidence, entry.getKey(), entry.getValue()))
			.toList();
	}

	private static Finding finding(Evidence evidence, String entity, List<Query> queries) {
		String name = RepositoryEdit.simpleName(entity);
		Cost cost = Cost.of(queries);
		FindingBuilder finding = Finding
			.of("select-before-insert", (queries.size() >= MANY) ? Severity.WARNING : Severity.INFO,
					queries.size() + " selects look in vain for a new `" + name + "`")
			.subject(entity)
			.explanation("A new `" + name + "` has its id already, so `save` takes it for a stored one, merges it, "
					+ "and asks for a row that is not there.")
			.places(queries.get(0))
			.queries(queries)
			.fact("Queries", Wording.number(queries.size()), "0")
			.fact("SQL time", Wording.millis(cost.nanos()), Wording.millis(0))
			.forecast(Forecast.estimated(0, 0, 0), "Time of the selects: nothing else needs them.")
			.notWhen("Some of the rows may be there already, and are to be changed then.");
		if (!isVersioned(evidence, entity)) {
			finding.cure("@Version", "An entity whose version is `null` is new. The column also keeps two users apart.",
					Change.add(entity, "@Version\nprivate Long version;"));
		}
		return finding
			.cure("persist", "Where it is known that the row is new.",
					Change.code("java", "entityManager.persist(entity);"))
			.cure("Persistable",
					"The entity says by itself whether it is new: it `implements Persistable`, with its id as `getId`.",
					Change.add(entity, """
							@Transient
							private boolean isNew = true;

							@Override
							public boolean isNew() {
								return this.isNew;
							}

							@PostLoad
							@PostPersist
							void markNotNew() {
								this.isNew = false;
							}"""))
			.build();
	}

	private static boolean isVersioned(Evidence evidence, String entity) {
		return evidence.persistenceUnit()
			.flatMap((unit) -> unit.findEntity(entity))
			.filter(MappedEntity::versioned)
			.isPresent();
	}

}
