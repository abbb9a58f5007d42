package io.github.springdebugtoolbar.recording;

import org.jspecify.annotations.Nullable;

/**
 * What a database remarked when it executed a statement.
 *
 * @param query number of the query
 * @param sqlState five characters of the SQL standard, if the driver gave them
 * @param vendorCode number of the database
 * @param message what it says, cut
 * @param startNanos nanoseconds since the start of the request
 * @param thread name of the thread
 */
public record QueryWarning(int query, @Nullable String sqlState, int vendorCode, String message, long startNanos,
		String thread) implements RecordedEvent {

	@Override
	public long durationNanos() {
		return 0;
	}

}
