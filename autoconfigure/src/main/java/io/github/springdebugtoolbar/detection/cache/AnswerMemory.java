package io.github.springdebugtoolbar.detection.cache;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.detection.cache.Answers.Answer;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.LatestUsed;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.recording.StatementKind;
import io.github.springdebugtoolbar.sql.StableAnswer;

/**
 * Remembers across requests which questions were asked, the hashes of their answers, and
 * what was written. A request that is shown again counts once; only what was added to it
 * is new. Bounded, and keeps no value. Safe for use by multiple threads.
 */
final class AnswerMemory {

	/** Questions that are remembered. */
	static final int QUESTIONS = 500;

	private static final int REQUESTS = 1_000;

	/** What takes less is not worth a cache, however often it is asked. */
	private static final long WORTH_REMEMBERING = 200_000;

	private final Map<Question, Answers> answers = new LatestUsed<>(QUESTIONS);

	private final Map<String, Integer> seen = new LatestUsed<>(REQUESTS);

	private final Map<String, Boolean> stable = new LatestUsed<>(QUESTIONS);

	private final Writes writes = new Writes();

	/**
	 * Remembers what is new in a request.
	 * @param evidence what is known of the request
	 */
	synchronized void add(Evidence evidence) {
		RecordedRequest request = evidence.request();
		int before = this.seen.getOrDefault(request.id(), 0);
		List<Query> queries = evidence.queries();
		if (!queries.isEmpty()) {
			this.seen.put(request.id(), Math.max(before, queries.get(queries.size() - 1).number()));
		}
		for (Query query : queries) {
			if (query.number() > before) {
				add(query, evidence);
			}
		}
	}

	/**
	 * The requests in which a question had the answer that it had last, and nothing was
	 * written in between.
	 * @param question a query
	 * @param evidence knows its tables
	 * @return one answer for each request, none if the answer may change by itself
	 */
	synchronized List<Answer> findSame(Query question, Evidence evidence) {
		Answers known = this.answers.get(Question.of(question));
		if (known == null) {
			return List.of();
		}
		List<String> tables = evidence.shape(question).tables();
		List<Answer> same = known.since(this.writes.latest(question.dataSource(), tables));
		return (same.size() > 1 && isStable(question)) ? same : List.of();
	}

	/**
	 * Where the tables of a question were written to.
	 * @param question a query
	 * @param evidence knows its tables
	 * @return one place for each method
	 */
	synchronized List<Frame> findWriters(Query question, Evidence evidence) {
		return this.writes.places(question.dataSource(), evidence.shape(question).tables());
	}

	private void add(Query query, Evidence evidence) {
		StatementKind kind = query.statement().kind();
		if (kind == StatementKind.SELECT) {
			addAnswer(query, evidence);
		}
		else if (kind != StatementKind.OTHER
				|| !query.statement().sql().stripLeading().regionMatches(true, 0, "set ", 0, 4)) {
			this.writes.add(query.dataSource(), evidence.shape(query).tables(), startOf(query, evidence),
					placeOf(query));
		}
	}

	private void addAnswer(Query query, Evidence evidence) {
		Long hash = query.reading().hash();
		if (hash != null && query.durationNanos() >= WORTH_REMEMBERING && isPlain(query, evidence)) {
			this.answers.computeIfAbsent(Question.of(query), (question) -> new Answers())
				.add(new Answer(evidence.request().id(), startOf(query, evidence), hash, query.durationNanos()));
		}
	}

	private static Instant startOf(Query query, Evidence evidence) {
		return evidence.request().startedAt().plusNanos(query.startNanos());
	}

	private static boolean isPlain(Query query, Evidence evidence) {
		return query.error() == null && query.batchSize() == 0 && !query.statement().isCut()
				&& !evidence.request().id().equals(RecordedRequest.UNATTRIBUTED)
				&& !evidence.shape(query).tables().isEmpty();
	}

	private boolean isStable(Query question) {
		return this.stable.computeIfAbsent(question.statement().sql(), StableAnswer::isCertain);
	}

	private static Optional<Frame> placeOf(Query query) {
		return query.callSite().frames().stream().findFirst();
	}

}
