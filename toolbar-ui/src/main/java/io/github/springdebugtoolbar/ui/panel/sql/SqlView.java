package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.springdebugtoolbar.detection.Severity;
import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.LongText;
import io.github.springdebugtoolbar.recording.QueryCounts;
import io.github.springdebugtoolbar.recording.RecordedRequest;
import io.github.springdebugtoolbar.ui.source.PlaceLink;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL panel shows at first.
 *
 * @param durationMillis duration of the request
 * @param ran number of queries
 * @param kept number of queries that can be opened
 * @param limitProperty property that limits them, an empty text if that cannot be changed
 * @param maxTotalMillis time of the dearest statement: the scale of the bars
 * @param sources totals of each data source
 * @param statements the first page of statements
 */
record SqlView(double durationMillis, int ran, int kept, String limitProperty, double maxTotalMillis,
		List<Source> sources, Page<Statement> statements) {

	/**
	 * Totals of a data source.
	 *
	 * @param name its bean name
	 * @param queries number of queries
	 * @param millis time of the database
	 * @param rows rows read or affected
	 * @param similar queries whose statement ran more than once
	 * @param duplicates queries that ran more than once with the same values
	 */
	record Source(String name, int queries, double millis, long rows, int similar, int duplicates) {

		static List<Source> of(RecordedRequest request) {
			return QueryCounts.perDataSource(request).entrySet().stream().map(Source::of).toList();
		}

		private static Source of(Map.Entry<String, QueryCounts> entry) {
			QueryCounts counts = entry.getValue();
			return new Source(entry.getKey(), counts.count(), Millis.of(counts.duration().toNanos()), counts.rows(),
					counts.similar(), counts.duplicates());
		}

	}

	/**
	 * One statement.
	 *
	 * @param id its number in the request
	 * @param sql its text on one line, cut
	 * @param kind what it does, in lower case
	 * @param dataSource bean name of the data source
	 * @param count number of queries
	 * @param kept number of queries that can be opened
	 * @param firstQuery number of the first of them, 0 if there is none
	 * @param distinct number of different texts and values
	 * @param duplicates number of queries that ran more than once with the same values
	 * @param totalMillis time of all
	 * @param maxMillis time of the slowest
	 * @param rows rows read or affected
	 * @param tags {@code failed}, {@code slow}, {@code duplicate}, {@code no-transaction}
	 * @param places where it came from, at most two
	 * @param morePlaces number of further places
	 * @param findings findings that explain some of its queries
	 */
	record Statement(int id, String sql, String kind, String dataSource, int count, int kept, int firstQuery,
			int distinct, int duplicates, double totalMillis, double maxMillis, long rows, List<String> tags,
			List<PlaceLink> places, int morePlaces, List<Explained> findings) {

	}

	/**
	 * A finding that explains queries of a statement.
	 *
	 * @param name what was found, in a few words
	 * @param severity how much it matters
	 * @param fingerprint leads to the finding
	 */
	record Explained(String name, Severity severity, String fingerprint) {

	}

	/**
	 * Queries of the same statement that ran one after the other.
	 *
	 * @param number number of the first query
	 * @param lastNumber number of the last query
	 * @param count number of queries
	 * @param statement number of the statement
	 * @param sql its text on one line, cut
	 * @param atMillis when the first began
	 * @param endMillis when the last ended
	 * @param millis time of all
	 * @param maxMillis time of the slowest
	 * @param rows rows read or affected
	 */
	record Run(int number, int lastNumber, int count, int statement, String sql, double atMillis, double endMillis,
			double millis, double maxMillis, long rows) {

	}

	/**
	 * One query in a list.
	 *
	 * @param number number of the query
	 * @param atMillis when it began
	 * @param millis execution and fetching
	 * @param rows rows read or affected
	 * @param failed whether it failed
	 * @param parameters the first bound values
	 * @param moreParameters number of further values
	 */
	record Execution(int number, double atMillis, double millis, long rows, boolean failed, List<Parameter> parameters,
			int moreParameters) {

	}

	/**
	 * A bound value.
	 *
	 * @param key index or name
	 * @param name column, an empty text if unknown
	 * @param type JDBC type
	 * @param value value as text, its beginning if it is long
	 * @param more whether more of it is kept than is shown
	 * @param masked whether the value was left out because of its name
	 * @param note what was left out, {@code null} if nothing was
	 */
	record Parameter(String key, String name, String type, String value, boolean more, boolean masked,
			@Nullable String note) {

		static Parameter of(BoundParameter parameter, int maxLength) {
			String text = parameter.text();
			boolean shortened = text.length() > maxLength;
			return new Parameter(parameter.key(), parameter.name(), parameter.type().toLowerCase(Locale.ROOT),
					shortened ? text.substring(0, maxLength) + "…" : text, shortened || isKeptApart(parameter),
					parameter.masked(), note(parameter, text));
		}

		private static boolean isKeptApart(BoundParameter parameter) {
			LongText whole = parameter.whole();
			return whole != null && whole.isKept();
		}

		private static @Nullable String note(BoundParameter parameter, String text) {
			if (!parameter.cut()) {
				return null;
			}
			if (parameter.whole() == null) {
				return "never read by the toolbar";
			}
			return isKeptApart(parameter) ? whole(parameter, text) : lost(parameter, text);
		}

		// Of binary data the text tells the size.
		private static @Nullable String whole(BoundParameter parameter, String text) {
			return text.startsWith("(") ? null : Numbers.grouped(parameter.length()) + " characters";
		}

		private static String lost(BoundParameter parameter, String text) {
			return text.startsWith("(") ? "no longer kept" : "the first " + Numbers.grouped(text.length()) + " of "
					+ Numbers.grouped(parameter.length()) + ", the rest is no longer kept";
		}

	}

}
