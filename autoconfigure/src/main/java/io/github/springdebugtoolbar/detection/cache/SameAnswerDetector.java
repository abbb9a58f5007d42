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
		for (SameAnswer answer : askedOnce(evidence, known(evidence))) {
			byStatement.computeIfAbsent(answer.query().statement().fingerprint(), (key) -> new ArrayList<>())
				.add(answer);
		}
		return byStatement.values()
			.stream()
			.filter((answers) -> answers.stream().mapToLong(SameAnswer::nanos).sum() >= this.worthNanos)
			.map((answers) -> new SameAnswerFinding(evidence, answers, this.memory, this.cachingEnabled).build())
			.toList();
	}

	private List<SameAnswer> known(Evidence evidence) {
		List<SameAnswer> known = new ArrayList<>();
		for (Query query : evidence.unclaimed()) {
			List<Answer> same = this.memory.findSame(query, evidence);
			if (same.size() >= REQUESTS) {
				known.add(new SameAnswer(query, same));
			}
		}
		return known;
	}

	// Mostly none is known, and nobody has to look for what was asked again.
	private static List<SameAnswer> askedOnce(Evidence evidence, List<SameAnswer> known) {
		if (known.isEmpty()) {
			return known;
		}
		Set<Question> asked = new HashSet<>();
		Set<Question> again = evidence.queries()
			.stream()
			.map(Question::of)
			.filter((question) -> !asked.add(question))
			.collect(Collectors.toSet());
		return known.stream().filter((answer) -> !again.contains(Question.of(answer.query()))).toList();
	}

}
