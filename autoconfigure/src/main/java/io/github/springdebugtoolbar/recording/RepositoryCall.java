package io.github.springdebugtoolbar.recording;

import java.util.List;

/**
 * A method of a Spring Data repository was called and ran queries.
 *
 * @param method the method
 * @param pageSize size of the page or limit that was asked for, 0 if all was asked for
 * @param offset rows to be skipped, 0 if none
 * @param queries numbers of the queries that it ran, by id or otherwise; those that
 * loaded associations, flushed or were run by another repository inside of it are left
 * out
 * @param startNanos nanoseconds since the start of the request
 * @param durationNanos nanoseconds until it returned
 * @param thread name of the thread
 */
public record RepositoryCall(RepositoryMethod method, int pageSize, long offset, List<Integer> queries, long startNanos,
		long durationNanos, String thread) implements RecordedEvent {

	public RepositoryCall {
		queries = List.copyOf(queries);
	}

}
