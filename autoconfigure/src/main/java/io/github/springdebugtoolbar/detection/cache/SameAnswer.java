package io.github.springdebugtoolbar.detection.cache;

import java.util.List;

import io.github.springdebugtoolbar.detection.cache.Answers.Answer;
import io.github.springdebugtoolbar.recording.Query;

/**
 * A query whose answer several requests had.
 *
 * @param query the query of this request
 * @param answers one for each request
 */
record SameAnswer(Query query, List<Answer> answers) {

	/**
	 * What it takes as a rule, times the requests: the first time is often slower than
	 * all others.
	 * @return nanoseconds
	 */
	long nanos() {
		long[] sorted = this.answers.stream().mapToLong(Answer::nanos).sorted().toArray();
		return sorted[(sorted.length - 1) / 2] * sorted.length;
	}

	int requests() {
		return this.answers.size();
	}

}
