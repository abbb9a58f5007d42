package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;

import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceExcerpt;
import org.jspecify.annotations.Nullable;

/**
 * One query in full.
 *
 * @param number number of the query
 * @param statement number of its statement
 * @param dataSource bean name of the data source
 * @param kind what it does, in lower case
 * @param sql laid out
 * @param rawSql as it was sent
 * @param sqlWithValues as it was sent, with values instead of placeholders
 * @param length characters of what was sent; more than {@code rawSql} has if it was cut
 * @param atMillis when it began
 * @param executeMillis time in the driver's execute method
 * @param firstRowMillis time to the first row, -1 if none was read
 * @param fetchMillis time of reading rows
 * @param rows rows read or affected, -1 if unknown
 * @param batchSize sets in the batch, 0 for a plain execution
 * @param connection name of the connection
 * @param transaction name of the transaction, {@code null} in auto-commit
 * @param thread name of the thread
 * @param error why it failed, {@code null} if it did not
 * @param parameters bound values; of a batch those of the first set
 * @param source lines of the file it came from, {@code null} if it was not found
 * @param frames the template and the application frames, innermost first
 * @param assumed whether the frames are those of an earlier execution
 */
record QueryView(int number, int statement, String dataSource, String kind, String sql, String rawSql,
		String sqlWithValues, int length, double atMillis, double executeMillis, double firstRowMillis,
		double fetchMillis, long rows, int batchSize, String connection, @Nullable String transaction, String thread,
		@Nullable QueryError error, List<SqlView.Parameter> parameters, @Nullable SourceExcerpt source,
		List<Frame> frames, boolean assumed) {

	/**
	 * A line of the stack.
	 *
	 * @param code class and method, or the expression of a template
	 * @param place file and line
	 * @param template whether it is a line of a template
	 */
	record Frame(String code, PlaceLink place, boolean template) {

	}

}
