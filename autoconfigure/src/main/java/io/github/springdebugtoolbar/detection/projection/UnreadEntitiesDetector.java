package io.github.springdebugtoolbar.detection.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cost;
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
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.MappedAttribute;
import io.github.springdebugtoolbar.recording.PersistenceUnitUse;
import io.github.springdebugtoolbar.recording.RepositoryMethod;

/**
 * Finds entities that were loaded and of which nothing was read, not even their id: they
 * were only counted, tested for existence or set as a reference.
 */
class UnreadEntitiesDetector implements Detector {

	/** Entities of one list: more than a page, of which some may not be shown. */
	static final int ENTITIES = 100;

	/** Entities that are loaded one by one, each by a query. Fewer may be chance. */
	static final int QUERIES = 3;

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "Entities of which nothing is read";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		return LoadedEntities.find(evidence)
			.filter((loaded) -> loaded.count() >= (isById(evidence, loaded) ? QUERIES : ENTITIES))
			.filter((loaded) -> !isById(evidence, loaded) || isReferred(evidence, loaded))
			.filter((loaded) -> LoadedValues.of(evidence, loaded.entity()).isUnread())
			.map((loaded) -> finding(evidence, loaded))
			.toList();
	}

	private static boolean isById(Evidence evidence, LoadedEntities loaded) {
		return loaded.queries().stream().allMatch(QueryUses.of(evidence)::isById);
	}

	// Whoever asks only whether they are there writes nothing that refers to them.
	private static boolean isReferred(Evidence evidence, LoadedEntities loaded) {
		Set<String> written = QueryUses.of(evidence).written();
		return evidence.events(PersistenceUnitUse.class)
			.stream()
			.flatMap((use) -> use.unit().entities().values().stream())
			.filter((entity) -> written.contains(LoadedEntities.withoutSchema(entity.table())))
			.flatMap((entity) -> entity.attributes().stream())
			.anyMatch((attribute) -> attribute.kind() == MappedAttribute.Kind.TO_ONE
					&& attribute.target().equals(loaded.entity().name()));
	}

	private static Finding finding(Evidence evidence, LoadedEntities loaded) {
		boolean byId = isById(evidence, loaded);
		Cost cost = Cost.of(loaded.queries());
		FindingBuilder finding = Finding
			.of("unread-entities", Severity.WARNING,
					Wording.number(loaded.count()) + " `" + loaded.name() + "` are loaded and never read")
			.subject(loaded.name())
			.explanation("Not one attribute is read, not even an id. "
					+ (byId ? "They are only set as references, for which their ids suffice."
							: "They are only counted or tested for existence, which the database does by itself."))
			.places(loaded.first())
			.queries(loaded.queries())
			.fact("Rows", Wording.number(cost.rows()), byId ? "0" : "1")
			.notWhen("They go into a cache or the session, and other requests read them.")
			.notWhen("They are read by reflection, which is not seen, such as a serializer that is set to fields.");
		return byId ? reference(finding, loaded).build() : count(finding, evidence, loaded).build();
	}

	private static FindingBuilder reference(FindingBuilder finding, LoadedEntities loaded) {
		Optional<Frame> caller = loaded.first().callSite().frames().stream().findFirst();
		List<Change> changes = new ArrayList<>();
		caller.ifPresent((frame) -> changes
			.add(Change.replace(frame.className(), frame.method(), "findById(", "getReferenceById(")));
		return finding
			.forecast(Forecast.estimated(0, 0, 0),
					"A reference needs no query. An id that does not exist is told by the database when it is written.")
			.cure(changes.isEmpty() ? Optional.empty()
					: Optional.of(new Cure("Reference",
							"Returns the entity itself: what follows for an `Optional`, such as `orElseThrow`, goes.",
							changes)));
	}

	private static FindingBuilder count(FindingBuilder finding, Evidence evidence, LoadedEntities loaded) {
		long after = loaded.queries().stream().mapToLong((query) -> query.executeNanos()).sum();
		return finding
			.forecast(Forecast.estimated(loaded.queries().size(), after, loaded.queries().size()),
					"The time of executing the statement; fetching its rows is what is saved.")
			.cures(cures(evidence, loaded));
	}

	private static List<Cure> cures(Evidence evidence, LoadedEntities loaded) {
		Optional<RepositoryMethod> method = evidence.repositoryCall(loaded.first())
			.map((call) -> call.method())
			.filter((candidate) -> candidate.kind() == RepositoryMethod.Kind.DERIVED);
		if (method.isEmpty()) {
			return List.of(
					new Cure("Count", "For a number.",
							List.of(Change.code("java", "select count(e) from " + loaded.name() + " e where …"))),
					new Cure("Exists", "For yes or no.", List.of(Change.code("java", "existsBy…(…)"))));
		}
		return List.of(derived(loaded, method.get(), "Count", "For a number.", "long count"),
				derived(loaded, method.get(), "Exists", "For yes or no: stops at the first row.", "boolean exists"));
	}

	private static Cure derived(LoadedEntities loaded, RepositoryMethod method, String name, String why,
			String beginning) {
		RepositoryEdit edit = new RepositoryEdit(method);
		String criteria = RepositoryEdit.criteria(method);
		String declaration = beginning + "By" + criteria;
		List<Change> changes = new ArrayList<>();
		changes.add(edit.add(declaration + "(" + RepositoryEdit.parameters(method) + ");"));
		loaded.first()
			.callSite()
			.frames()
			.stream()
			.findFirst()
			.ifPresent((caller) -> changes
				.add(edit.call(caller, declaration.substring(declaration.indexOf(' ') + 1), "")));
		return new Cure(name, why, changes);
	}

}
