package io.github.springdebugtoolbar.detection.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Detector;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.Finding;
import io.github.springdebugtoolbar.detection.Precision;
import io.github.springdebugtoolbar.detection.Wording;
import io.github.springdebugtoolbar.detection.cache.Answers.Answer;
import io.github.springdebugtoolbar.recording.Query;

/**
 * Finds queries that are answered the same in request after request, though nobody writes
 * to their tables. What one request asks twice is to be passed on first.
 */
class SameAnswerDetector implements Detector {

	/** Requests from which it is a habit. */
	static final int REQUESTS = 3;

	private final AnswerMemory memory = new AnswerMemory();

	private final long worthNanos;

	private final BooleanSupplier cachingEnabled;

	SameAnswerDetector(long worthNanos, BooleanSupplier cachingEnabled) {
		this.worthNanos = worthNanos;
		this.cachingEnabled = cachingEnabled;
	}

	@Override
	public Precision precision() {
		return Precision.SYMPTOM;
	}

	@Override
	public String rule() {
		return "The same answer in " + REQUESTS + " requests or more, worth " + Wording.millis(this.worthNanos)
				+ " together, with no write in between";
	}

	@Override
	public List<Finding> detect(Evidence evidence) {
		this.memory.add(evidence);
		Map<String, List<SameAnswer>> byStatement = new LinkedHashMap<>();
		for (Query query : askedOnce(evidence)) {
			List<Answer> same = this.memory.findSame(query, evidence);
			if (same.size() >= REQUESTS) {
				byStatement.computeIfAbsent(query.statement().fingerprint(), (key) -> new ArrayList<>())
					.add(new SameAnswer(query, same));
			}
		}
		return byStatement.values()
			.stream()
			.filter((answers) -> answers.stream().mapToLong(SameAnswer::nanos).sum() >= this.worthNanos)
			.map((answers) -> new SameAnswerFinding(evidence, answers, this.memory, this.cachingEnabled).build())
			.toList();
	}

	private static List<Query> askedOnce(Evidence evidence) {
		Set<Question> asked = new HashSet<>();
		Set<Question> again = evidence.queries()
			.stream()
			.map(Question::of)
			.filter((question) -> !asked.add(question))
			.collect(Collectors.toSet());
		return evidence.unclaimed().stream().filter((query) -> !again.contains(Question.of(query))).toList();
	}

}
