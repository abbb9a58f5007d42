package io.github.springdebugtoolbar.detection.cache;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The latest answers to one question as far as they are the same, one for each request.
 * Not safe for use by multiple threads.
 */
class Answers {

	/** Requests that are remembered. */
	static final int REQUESTS = 10;

	private final Deque<Answer> answers = new ArrayDeque<>();

	void add(Answer answer) {
		Answer latest = this.answers.peekLast();
		if (latest != null && latest.hash() != answer.hash()) {
			this.answers.clear();
		}
		if (latest != null && latest.request().equals(answer.request())) {
			this.answers.pollLast();
		}
		this.answers.add(answer);
		if (this.answers.size() > REQUESTS) {
			this.answers.removeFirst();
		}
	}

	List<Answer> since(Instant write) {
		return this.answers.stream().filter((answer) -> answer.at().isAfter(write)).toList();
	}

	/**
	 * What a request got for an answer.
	 *
	 * @param request id of the request
	 * @param at when it asked
	 * @param hash hash of the answer
	 * @param nanos nanoseconds that it took
	 */
	record Answer(String request, Instant at, long hash, long nanos) {

	}

}
