package io.github.springdebugtoolbar.detection.database;

import java.util.List;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Forecast;
import io.github.springdebugtoolbar.detection.ResponseSize;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.AssociationLoad;
import io.github.springdebugtoolbar.recording.Query;
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
		return !shape.tables().isEmpty() && !shape.aggregated() && !shape.ordered() && !shape.limited()
				&& !shape.locking();
	}

	private static Finding finding(Evidence evidence, Query query) {
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
			.cures(new AggregationCures(evidence, query).list())
			.build();
	}

}
