package io.github.springdebugtoolbar.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Chooses the reads of a request that are worth a plan.
 */
final class WorstStatements {

	private final PlanLimits limits;

	WorstStatements(PlanLimits limits) {
		this.limits = limits;
	}

	/**
	 * Chooses statements.
	 * @param request the request
	 * @return the slowest query of each statement, the dearest statement first
	 */
	List<Query> of(RecordedRequest request) {
		Collection<List<Query>> statements = request.queries()
			.stream()
			.filter((query) -> query.statement().kind() == StatementKind.SELECT && query.error() == null)
			.collect(Collectors.groupingBy(StatementKey::of))
			.values();
		return statements.stream()
			.filter(this::isWorthAPlan)
			.sorted(Comparator.comparingLong(WorstStatements::nanos).reversed())
			.limit(this.limits.statements())
			.map(WorstStatements::slowest)
			.toList();
	}

	private boolean isWorthAPlan(List<Query> executions) {
		return executions.size() >= this.limits.repetitions() || nanos(executions) >= this.limits.duration().toNanos();
	}

	private static long nanos(List<Query> executions) {
		return executions.stream().mapToLong(Query::durationNanos).sum();
	}

	private static Query slowest(List<Query> executions) {
		return executions.stream().max(Comparator.comparingLong(Query::durationNanos)).orElseThrow();
	}

}
