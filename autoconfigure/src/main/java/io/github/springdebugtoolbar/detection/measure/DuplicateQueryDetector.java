package io.github.springdebugtoolbar.detection.measure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Finds queries that ask for what an earlier one has answered: same text, same values,
 * and nothing was written to the table in between.
 */
class DuplicateQueryDetector implements Detector {

	private static final String ANY_TABLE = "";

	@Override
	public Precision precision() {
		return Precision.SYMPTOM;
	}

	@Override
	public String rule() {
		return "The same statement with the same values, twice";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		Map<Statement, Duplicates> duplicates = new LinkedHashMap<>();
		RepeatedCalls calls = new RepeatedCalls(evidence);
		Map<Asked, Query> answered = new HashMap<>();
		Map<String, Integer> writes = new HashMap<>();
		for (Query query : evidence.queries()) {
			boolean select = query.statement().kind() == StatementKind.SELECT;
			if (select && evidence.isClaimed(query)) {
				continue;
			}
			List<String> tables = evidence.shape(query).tables();
			if (!select) {
				(tables.isEmpty() ? List.of(ANY_TABLE) : tables)
					.forEach((table) -> writes.merge(table, 1, Integer::sum));
			}
			else if (isRepeatable(evidence, query, tables)) {
				Query first = answered.putIfAbsent(Asked.of(query, writesTo(tables, writes)), query);
				if (first != null) {
					calls.findCause(query)
						.ifPresentOrElse((cause) -> cause.addFollowing(query),
								() -> calls.repeated(query, add(first, query, duplicates, evidence)));
				}
			}
		}
		return duplicates.values().stream().map(Duplicates::toFinding).toList();
	}

	private static Duplicates add(Query first, Query repeat, Map<Statement, Duplicates> duplicates, Evidence evidence) {
		Duplicates known = duplicates.computeIfAbsent(Statement.of(repeat), (key) -> new Duplicates(evidence));
		known.add(first, repeat);
		return known;
	}

	// The next value of a sequence is another one each time.
	private static boolean isRepeatable(Evidence evidence, Query query, List<String> tables) {
		return query.error() == null && query.batchSize() == 0 && !tables.isEmpty() && !evidence.shape(query).locking()
				&& !query.statement().sql().contains("nextval");
	}

	private static int writesTo(List<String> tables, Map<String, Integer> writes) {
		return writes.getOrDefault(ANY_TABLE, 0)
				+ tables.stream().mapToInt((table) -> writes.getOrDefault(table, 0)).sum();
	}

	private record Asked(String dataSource, String sql, long values, int writes) {

		private static Asked of(Query query, int writes) {
			return new Asked(query.dataSource(), query.statement().sql(), query.parametersHash(), writes);
		}

	}

	private record Statement(String dataSource, String fingerprint) {

		private static Statement of(Query query) {
			return new Statement(query.dataSource(), query.statement().fingerprint());
		}

	}

}
