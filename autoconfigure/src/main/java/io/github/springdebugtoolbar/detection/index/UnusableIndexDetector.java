package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.plan.Plan;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.schema.TableIndex;
import io.github.springdebugtoolbar.sql.ColumnCondition;

/**
 * Finds conditions that are written so that an index, although it is there, cannot find
 * the rows.
 */
class UnusableIndexDetector implements Detector {

	@Override
	public Precision precision() {
		return Precision.CAUSE;
	}

	@Override
	public String rule() {
		return "A condition that an index cannot serve";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		if (evidence.plans().isEmpty()) {
			return List.of();
		}
		return evidence.byStatement()
			.stream()
			.map((statement) -> statement.stream().filter((query) -> !evidence.isClaimed(query)).toList())
			.flatMap((queries) -> find(evidence, queries).stream())
			.toList();
	}

	private static Optional<Finding> find(Evidence evidence, List<Query> queries) {
		return queries.stream()
			.flatMap((query) -> reads(evidence, query))
			.filter((read) -> read.isScan() && read.rowsKept() >= 0
					&& read.rowsKept() <= TableRead.NEEDED * read.rowsRead())
			.flatMap(UnusableIndexDetector::mismatches)
			.findFirst()
			.map((unusable) -> new UnusableIndexFinding(unusable, queries).build());
	}

	private static Stream<TableRead> reads(Evidence evidence, Query query) {
		Plan plan = evidence.plans().get(query.number());
		return (plan != null) ? TableRead.of(query, plan).stream() : Stream.empty();
	}

	private static Stream<UnusableIndex> mismatches(TableRead read) {
		return read.conditions()
			.stream()
			.flatMap((condition) -> Mismatch.of(read, condition).stream())
			.flatMap((mismatch) -> index(read, mismatch.condition())
				.map((index) -> new UnusableIndex(read, mismatch, index))
				.stream());
	}

	private static Optional<TableIndex> index(TableRead read, ColumnCondition condition) {
		return read.table()
			.indexes()
			.stream()
			.filter((index) -> index.leads(condition.column()) && !index.isPartial())
			.findFirst();
	}

}
