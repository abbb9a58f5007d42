package io.github.springdebugtoolbar.recording;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How many queries ran, and how many of them alike.
 *
 * @param count number of queries, those beyond the limit included
 * @param duration execution and fetching
 * @param rows rows read or affected by the kept queries
 * @param similar queries whose statement ran more than once
 * @param duplicates kept queries that ran more than once with the same text and the same
 * values
 */
public record QueryCounts(int count, Duration duration, long rows, int similar, int duplicates) {

	/**
	 * Counts all queries of a request.
	 * @param request the request
	 * @return the counts
	 */
	public static QueryCounts of(RecordedRequest request) {
		return of(request.queries(), request.dropped());
	}

	/**
	 * Counts the queries of each data source.
	 * @param request the request
	 * @return counts by bean name of the data source, in the order of the names
	 */
	public static Map<String, QueryCounts> perDataSource(RecordedRequest request) {
		TreeSet<String> names = new TreeSet<>();
		request.queries().forEach((query) -> names.add(query.dataSource()));
		request.dropped().forEach((dropped) -> names.add(dropped.dataSource()));
		Map<String, QueryCounts> counts = new LinkedHashMap<>();
		names.forEach((name) -> counts.put(name, of(request, name)));
		return counts;
	}

	private static QueryCounts of(RecordedRequest request, String dataSource) {
		return of(request.queries().stream().filter((query) -> query.dataSource().equals(dataSource)).toList(),
				request.dropped().stream().filter((dropped) -> dropped.dataSource().equals(dataSource)).toList());
	}

	private static QueryCounts of(List<Query> queries, List<DroppedQueries> dropped) {
		Map<Object, Integer> byStatement = new HashMap<>();
		Map<Object, Integer> byValues = new HashMap<>();
		for (Query query : queries) {
			byStatement.merge(statementKey(query.dataSource(), query.statement()), 1, Integer::sum);
			byValues.merge(new Values(query.dataSource(), query.statement().sql(), query.parametersHash()), 1,
					Integer::sum);
		}
		for (DroppedQueries one : dropped) {
			byStatement.merge(statementKey(one.dataSource(), one.statement()), one.count(), Integer::sum);
		}
		long nanos = Stream
			.concat(queries.stream().map(Query::durationNanos), dropped.stream().map(DroppedQueries::totalNanos))
			.mapToLong(Long::longValue)
			.sum();
		return new QueryCounts(byStatement.values().stream().mapToInt(Integer::intValue).sum(), Duration.ofNanos(nanos),
				queries.stream().mapToLong((query) -> Math.max(0, query.rows())).sum(), repeated(byStatement.values()),
				repeated(byValues.values()));
	}

	private static Object statementKey(String dataSource, SqlStatement statement) {
		return List.of(dataSource, statement.fingerprint());
	}

	private static int repeated(Collection<Integer> counts) {
		return counts.stream().filter((count) -> count > 1).mapToInt(Integer::intValue).sum();
	}

	private record Values(String dataSource, String sql, long hash) {

	}

}
