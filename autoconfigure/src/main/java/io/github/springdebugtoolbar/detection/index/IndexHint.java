package io.github.springdebugtoolbar.detection.index;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.detection.Cure;
import io.github.springdebugtoolbar.detection.Evidence;
import io.github.springdebugtoolbar.recording.Query;

/**
 * An index that queries lack of which another finding tells already. It has no card of
 * its own, since the same rows would be counted twice.
 */
public final class IndexHint {

	private final IndexAdvice advice;

	private IndexHint(IndexAdvice advice) {
		this.advice = advice;
	}

	/**
	 * Finds what queries of one statement lack besides.
	 * @param evidence knows their plan
	 * @param queries the queries
	 * @return the index, empty if none is missing or the plan is not known
	 */
	public static Optional<IndexHint> find(Evidence evidence, List<Query> queries) {
		return MissingIndexDetector.find(evidence, queries).map(IndexHint::new);
	}

	/**
	 * Says what each of them reads.
	 * @return a sentence
	 */
	public String text() {
		return "Each of them reads about " + Rows.rounded(this.advice.read().rowsRead()) + " rows of `"
				+ this.advice.table() + "` to keep " + Rows.number(this.advice.columns().needed()) + ": `"
				+ this.advice.subject() + "` has no index either.";
	}

	/**
	 * The statement that creates the index.
	 * @return the cure, to stand last
	 */
	public Cure cure() {
		return new Cure("Index, too", "It helps the query that takes their place as well.",
				List.of(IndexCures.sql(this.advice)));
	}

}
