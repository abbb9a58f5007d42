package io.github.springdebugtoolbar.recording;

/**
 * Queries of one statement that ran after the limit was reached and are only counted.
 *
 * @param dataSource bean name of the data source
 * @param statement what was executed
 * @param count how often
 * @param totalNanos nanoseconds of execution and fetching, all together
 */
public record DroppedQueries(String dataSource, SqlStatement statement, int count, long totalNanos) {

}
