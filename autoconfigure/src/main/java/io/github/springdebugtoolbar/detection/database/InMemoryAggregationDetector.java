package io.github.springdebugtoolbar.detection.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Change;
import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.RepositoryEdit;
import io.github.springdebugtoolbar.detection.ResponseSize;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RepositoryMethod;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.sql.SqlShape;

/**
 * Finds lists that are loaded only to be counted, summed up or tested for existence. What
 * the application does with rows cannot be seen; but all rows in no order, of which a
 * small response can hold none and nothing is written, leave little else.
 */
class InMemoryAggregationDetector implements Detector {

	/** Rows below which loading them costs about as much as one query more. */
	static final int ROWS = 200;

	@Override
	public String rule() {
		return "Rows that are loaded only to be counted or summed up";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.queries().stream().anyMatch((query) -> query.statement().kind().isWrite())
				|| evidence.events(AssociationLoad.class)
					.stream()
					.anyMatch((load) -> load.kind() != AssociationLoad.Kind.BY_ID)) {
			return List.of();
		}
		return evidence.unclaimed()
			.stream()
			.filter((query) -> isAggregated(evidence, query))
			.map((query) -> finding(evidence, query))
			.toList();
	}

	private static boolean isAggregated(Evidence evidence, Query query) {
		return query.rows() >= ROWS && query.statement().kind() == StatementKind.SELECT
				&& isPlain(evidence.shape(query)) && ResponseSize.cannotHold(evidence.request(), query.rows());
	}

	private static boolean isPlain(SqlShape shape) {
		return !shape.aggregated() && !shape.ordered() && !shape.limited() && !shape.locking();
	}

	private static Finding finding(Evidence evidence, Query query) {
		Optional<RepositoryMethod> method = evidence.repositoryCall(query).map((call) -> call.method());
		long bytes = evidence.request().exchange().responseBytes();
		return Finding
			.of("in-memory-aggregation", Severity.WARNING,
					Wording.number(query.rows()) + " rows of `" + evidence.shape(query).tables().get(0)
							+ "` are loaded, but not shown")
			.subject(query.statement().fingerprint())
			.explanation("The response has " + Wording.number(bytes) + " bytes for " + Wording.number(query.rows())
					+ " rows, nothing is written, and the rows come in no order: "
					+ "it looks as if they were only counted, summed up or tested for existence.")
			.places(query)
			.queries(List.of(query))
			.fact("Rows", Wording.number(query.rows()), "a few")
			.fact("SQL time", Wording.millis(query.durationNanos()), "below " + Wording.millis(query.executeNanos()))
			.forecast(Forecast.estimated(1, query.executeNanos(), 1),
					"What the application does with the rows is not seen; the time of fetching them is what is saved at least.")
			.notWhen("Every row is really needed, for example to fill a cache.")
			.cures(cures(method))
			.build();
	}

	private static List<Cure> cures(Optional<RepositoryMethod> method) {
		if (method.isEmpty()) {
			return List.of(new Cure("Aggregate", "", List.of(Change.code("sql", "select count(*) from …"))));
		}
		RepositoryEdit edit = new RepositoryEdit(method.get());
		List<Cure> cures = new ArrayList<>();
		cures.add(new Cure("Group",
				"The database groups and sends one row for each group. What the application looks at is not seen: "
						+ "put it in for `attribute`.",
				List.of(edit.add(grouping(method.get())))));
		cures.add(new Cure("Count", "For a number.", List.of(edit.add("long count" + by(method.get()) + ";"))));
		cures.add(new Cure("Exists", "For yes or no: stops at the first row.",
				List.of(edit.add("boolean exists" + by(method.get()) + ";"))));
		return cures;
	}

	private static String grouping(RepositoryMethod method) {
		String entity = RepositoryEdit.simpleName(method.entity());
		return """
				@Query("select e.attribute, count(e) from %s e group by e.attribute")
				List<Object[]> countByAttribute();""".formatted(entity);
	}

	private static String by(RepositoryMethod method) {
		String criteria = RepositoryEdit.criteria(method);
		return (criteria.isEmpty() ? "" : "By" + criteria) + "(" + RepositoryEdit.parameters(method) + ")";
	}

}
