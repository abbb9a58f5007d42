package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.QueryTransactions;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a request, by statement.
 *
 * @param statements statements in the order of their first query
 * @param queries kept queries in order
 */
record QueryGroups(List<StatementGroup> statements, List<GroupedQuery> queries) {

	/**
	 * Groups the queries of a request.
	 * @param request the request
	 * @param slowNanos time from which on a query is slow
	 */
	static QueryGroups of(RecordedRequest request, long slowNanos) {
		Map<StatementKey, Building> statements = new LinkedHashMap<>();
		Map<Object, Integer> repetitions = repetitions(request.queries());
		QueryTransactions transactions = QueryTransactions.of(request);
		List<GroupedQuery> queries = new ArrayList<>(request.queries().size());
		for (Query query : request.queries()) {
			Building building = statements.computeIfAbsent(StatementKey.of(query.dataSource(), query.statement()),
					(key) -> new Building(statements.size() + 1, query.statement()));
			GroupedQuery grouped = new GroupedQuery(query, building.id,
					repetitions.getOrDefault(valuesKey(query), 1) > 1, query.durationNanos() >= slowNanos,
					transactions.find(query).orElse(null));
			building.queries.add(grouped);
			queries.add(grouped);
		}
		for (DroppedQueries dropped : request.dropped()) {
			statements.computeIfAbsent(StatementKey.of(dropped.dataSource(), dropped.statement()),
					(key) -> new Building(statements.size() + 1, dropped.statement())).dropped = dropped;
		}
		return new QueryGroups(
				statements.entrySet().stream().map((entry) -> entry.getValue().build(entry.getKey())).toList(),
				List.copyOf(queries));
	}

	Optional<GroupedQuery> findQuery(int number) {
		return this.queries.stream().filter((query) -> query.query().number() == number).findFirst();
	}

	private static Map<Object, Integer> repetitions(List<Query> queries) {
		Map<Object, Integer> counts = new HashMap<>();
		queries.forEach((query) -> counts.merge(valuesKey(query), 1, Integer::sum));
		return counts;
	}

	private static Object valuesKey(Query query) {
		return List.of(query.dataSource(), query.statement().sql(), query.parametersHash());
	}

	private record StatementKey(String dataSource, String fingerprint) {

		static StatementKey of(String dataSource, SqlStatement statement) {
			return new StatementKey(dataSource, statement.fingerprint());
		}

	}

	private static final class Building {

		private final int id;

		private final SqlStatement statement;

		private final List<GroupedQuery> queries = new ArrayList<>();

		private @Nullable DroppedQueries dropped;

		private Building(int id, SqlStatement statement) {
			this.id = id;
			this.statement = statement;
		}

		private StatementGroup build(StatementKey key) {
			return new StatementGroup(this.id, key.dataSource(), this.statement, List.copyOf(this.queries),
					this.dropped);
		}

	}

}
