package io.github.springdebugtoolbar.detection.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.FindingBuilder;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.detection.SharedMethod;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;

/**
 * Finds requests with many queries that nothing more precise explains.
 */
class TooManyQueriesDetector implements Detector {

	private static final int SHOWN = 3;

	private static final int CHUNK = 1_000;

	private final int limit;

	TooManyQueriesDetector(int limit) {
		this.limit = limit;
	}

	@Override
	public Precision precision() {
		return Precision.TOTAL;
	}

	@Override
	public String rule() {
		return "More than " + this.limit + " queries without a cause of their own";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		List<Query> rest = evidence.unclaimed().stream().filter((query) -> !isChunk(evidence, query)).toList();
		return (rest.size() > this.limit) ? List.of(finding(evidence, rest)) : List.of();
	}

	// Someone works through many rows, and has chosen how many at a time.
	private static boolean isChunk(Evidence evidence, Query query) {
		return query.rows() >= CHUNK && evidence.shape(query).limited();
	}

	private Finding finding(Evidence evidence, List<Query> rest) {
		RecordedRequest request = evidence.request();
		FindingBuilder finding = Finding
			.of("too-many-queries", Severity.INFO, Wording.number(rest.size()) + " queries run for one request")
			.subject(request.exchange().method() + " " + request.exchange().path())
			.explanation("No single cause explains them: they are different statements, or come from different places.")
			.place(SharedMethod.of(rest).or(() -> Optional.ofNullable(request.exchange().handlerPlace())))
			.queries(rest)
			.fact("Queries", Wording.number(rest.size()) + " of " + Wording.number(request.queryCount()));
		byStatement(rest).forEach((queries) -> finding.fact(evidence.name(queries.get(0)),
				Wording.count(queries.size(), "query", "queries")));
		return finding.basis("Counted; where several are alike they are too few for a finding of their own.")
			.notWhen("The page shows many unrelated things, and each query is fast.")
			.build();
	}

	private static List<List<Query>> byStatement(List<Query> rest) {
		Map<String, List<Query>> groups = rest.stream()
			.collect(Collectors.groupingBy((query) -> query.statement().fingerprint()));
		return groups.values()
			.stream()
			.sorted(Comparator.comparingInt((List<Query> queries) -> -queries.size()))
			.limit(SHOWN)
			.toList();
	}

}
