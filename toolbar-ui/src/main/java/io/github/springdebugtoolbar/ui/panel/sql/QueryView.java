package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.recording.QueryError;
import io.github.springdebugtoolbar.recording.QueryWarning;
import io.github.springdebugtoolbar.replay.Refusal;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.source.SourceExcerpt;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * One query.
 *
 * @param number number of the query
 * @param statement number of its statement
 * @param dataSource bean name of the data source
 * @param kind what it does, in lower case
 * @param sql laid out; the beginning as it was sent if it is very long
 * @param shown characters of its text that are shown
 * @param kept characters of its text that can be copied
 * @param length characters of its text as it was sent
 * @param atMillis when it began
 * @param executeMillis time in the driver's execute method
 * @param firstRowMillis time to the first row, -1 if none was read
 * @param fetchMillis time of reading rows
 * @param rows rows read or affected, -1 if unknown
 * @param batchSize sets in the batch, 0 for a plain execution
 * @param connection name of the connection
 * @param transaction what is known of its transaction, {@code null} in auto-commit
 * @param thread name of the thread
 * @param error why it failed, {@code null} if it did not
 * @param warnings what the database remarked
 * @param parameters the first bound values; of a batch those of the first set
 * @param source lines of the file it came from, {@code null} if it was not found
 * @param frames the template and the application frames, innermost first
 * @param assumed whether the frames are those of an earlier execution
 * @param actions what the database can be asked about it
 */
record QueryView(int number, int statement, String dataSource, String kind, String sql, int shown, int kept, int length,
		double atMillis, double executeMillis, double firstRowMillis, double fetchMillis, long rows, int batchSize,
		String connection, @Nullable String transaction, String thread, @Nullable QueryError error,
		List<Warning> warnings, ParametersView parameters, @Nullable SourceExcerpt source, List<Frame> frames,
		boolean assumed, List<ActionView> actions) implements Fragment {

	@Override
	public String template() {
		return "query";
	}

	/**
	 * The lines of the SQL.
	 */
	public List<String> lines() {
		return this.sql.lines().toList();
	}

	/**
	 * How much of the SQL is shown, {@code null} for all of it.
	 */
	public @Nullable String shownNote() {
		return (this.shown < this.length)
				? "The first " + Numbers.grouped(this.shown) + " of " + Numbers.count(this.length, "character") + "."
				: null;
	}

	/**
	 * How much of the SQL can be copied, {@code null} for all of it.
	 */
	public @Nullable String keptNote() {
		return (this.kept < this.length)
				? "The first " + Numbers.grouped(this.kept) + " can be copied, the rest is no longer kept:" : null;
	}

	/**
	 * State and code of the error.
	 */
	public String errorCodes() {
		QueryError failure = this.error;
		return (failure != null) ? codes(failure.sqlState(), failure.vendorCode()) : "";
	}

	/**
	 * Why the database cannot be asked, each reason once.
	 */
	public List<Refusal> refusals() {
		return this.actions.stream().map(ActionView::refusal).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * What is told in pairs of words.
	 */
	public List<Fact> facts() {
		return Stream
			.of(new Fact("Executed", Numbers.millis(this.executeMillis)),
					new Fact("First row", (this.firstRowMillis < 0) ? "none" : Numbers.millis(this.firstRowMillis)),
					new Fact("Fetch", Numbers.millis(this.fetchMillis)),
					new Fact("Rows", (this.rows < 0) ? "unknown" : Numbers.grouped(this.rows)),
					new Fact("Connection", this.connection.isEmpty() ? "unknown" : this.connection),
					new Fact("Transaction", (this.transaction != null) ? this.transaction : "none (auto-commit)"),
					new Fact("Thread", this.thread), new Fact("Data source", this.dataSource),
					new Fact("Batch", (this.batchSize > 0) ? Numbers.count(this.batchSize, "set") : ""))
			.filter((fact) -> !fact.text().isEmpty())
			.toList();
	}

	private static String codes(@Nullable String sqlState, int vendorCode) {
		return Stream
			.of((sqlState != null) ? "SQL state " + sqlState : "", (vendorCode != 0) ? "code " + vendorCode : "")
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(", "));
	}

	/**
	 * What the database remarked.
	 *
	 * @param message in its words
	 * @param codes state and code
	 */
	record Warning(String message, String codes) {

		static Warning of(QueryWarning warning) {
			return new Warning(warning.message(), QueryView.codes(warning.sqlState(), warning.vendorCode()));
		}

	}

	/**
	 * A term and what it is.
	 *
	 * @param term the term
	 * @param text what it is
	 */
	public record Fact(String term, String text) {

	}

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
