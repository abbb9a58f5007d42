package io.github.springdebugtoolbar.recording;

import java.util.List;

/**
 * Hibernate compared the managed entities with what it had loaded, and wrote what had
 * changed. Not recorded if there was nothing to compare.
 *
 * @param kind why
 * @param entities number of managed entities, all of which were looked at
 * @param collections number of their collections
 * @param queries numbers of the queries that wrote; none if nothing had changed
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds, those of the queries included
 * @param thread name of the thread
 */
public record Flush(Kind kind, int entities, int collections, List<Integer> queries, long startNanos,
		long durationNanos, String thread) implements RecordedEvent {

	public Flush {
		queries = List.copyOf(queries);
	}

	/**
	 * Why there is a flush.
	 */
	public enum Kind {

		/** A transaction was about to be committed, or the application asked for it. */
		FULL,

		/** A query was about to run whose result may depend on what had changed. */
		BEFORE_QUERY

	}

}
