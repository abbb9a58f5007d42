package io.github.springdebugtoolbar.detection.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds statements that read most of a large table to keep few of its rows. Silent where
 * a filter keeps many rows, where the table is small, where an index is there that
 * serves, and where nobody knows how many rows are kept.
 */
class MissingIndexDetector implements Detector {

	private final Supplier<SchemaChanges> changes;

	MissingIndexDetector(Supplier<SchemaChanges> changes) {
		this.changes = changes;
	}

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A missing index on a large table";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.plans().isEmpty()) {
			return List.of();
		}
		Map<String, Lack> lacks = new LinkedHashMap<>();
		for (List<Query> statement : evidence.byStatement()) {
			List<Query> open = statement.stream().filter((query) -> !evidence.isClaimed(query)).toList();
			find(evidence, open)
				.ifPresent((advice) -> lacks.computeIfAbsent(open.get(0).dataSource() + " " + advice.sql(),
						(key) -> new Lack(advice)).queries
					.addAll(open));
		}
		return lacks.values()
			.stream()
			.map((lack) -> new IndexFinding(evidence, lack.advice, lack.queries).build(this.changes.get()))
			.toList();
	}

	// Of several tables the one that costs most is read first by an index; the next run
	// tells of the others.
	static Optional<IndexAdvice> find(Evidence evidence, List<Query> queries) {
		for (Query query : queries) {
			Plan plan = evidence.plans().get(query.number());
			if (plan != null) {
				return TableRead.of(query, plan)
					.stream()
					.flatMap((read) -> IndexAdvice.find(read).stream())
					.max((one, other) -> Double.compare(one.read().rowsRead(), other.read().rowsRead()));
			}
		}
		return Optional.empty();
	}

	/**
	 * An index that several statements may lack.
	 */
	private static final class Lack {

		private final IndexAdvice advice;

		private final List<Query> queries = new ArrayList<>();

		private Lack(IndexAdvice advice) {
			this.advice = advice;
		}

	}

}
