package io.github.springdebugtoolbar.ui.panel.history;

import java.time.Instant;
import java.util.List;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.ui.text.Numbers;
import io.github.springdebugtoolbar.ui.text.Times;
import org.jspecify.annotations.Nullable;

/**
 * What has changed from one request to another.
 *
 * @param before the earlier request
 * @param after the later request
 * @param expected what was forecast of the findings that are resolved, {@code null} if
 * nothing was
 * @param metrics numbers of the whole request
 * @param resolved findings that are no longer there
 * @param added findings that are new
 * @param remaining findings that are still there
 * @param statements what became of the statements, the greatest change of time first
 * @param moreStatements number of statements that are not listed
 */
record CompareView(Side before, Side after, @Nullable Expected expected, List<Metric> metrics, List<Found> resolved,
		List<Found> added, List<Found> remaining, List<StatementLine> statements,
		int moreStatements) implements Fragment {

	CompareView {
		metrics = List.copyOf(metrics);
		resolved = List.copyOf(resolved);
		added = List.copyOf(added);
		remaining = List.copyOf(remaining);
		statements = List.copyOf(statements);
	}

	@Override
	public String template() {
		return "compare";
	}

	/**
	 * The three lists of findings.
	 * @return those that are resolved, new, and still there
	 */
	public List<Changes> findings() {
		return List.of(new Changes("resolved", "better", this.resolved), new Changes("new", "worse", this.added),
				new Changes("still there", "", this.remaining));
	}

	/**
	 * The comparison as text for others.
	 * @return text with headings and tables
	 */
	public String markdown() {
		return new CompareMarkdown(this).toString();
	}

	/**
	 * One of the two requests.
	 *
	 * @param id its id
	 * @param method method of the request
	 * @param path its path
	 * @param status status of the response
	 * @param startedAt when it began
	 * @param run which earlier run it belongs to, {@code null} if to this one
	 * @param pinned whether it is the baseline of its route
	 */
	record Side(String id, String method, String path, int status, Instant startedAt, @Nullable String run,
			boolean pinned) {

		/**
		 * When it began.
		 * @return the time of day
		 */
		public String time() {
			return Times.of(this.startedAt);
		}

		/**
		 * What sets it apart.
		 * @return the run, and whether it is pinned
		 */
		public String note() {
			String run = (this.run != null) ? this.run : "this run";
			return this.pinned ? run + ", pinned as baseline" : run;
		}

	}

	/**
	 * What was forecast of the findings that are resolved.
	 *
	 * @param findings their numbers among the findings of the earlier request, from 1
	 * @param queries number of queries that was expected
	 * @param sqlMillis time of SQL that was expected
	 * @param measuredQueries number of queries that was measured
	 * @param measuredSqlMillis time of SQL that was measured
	 */
	record Expected(List<Integer> findings, int queries, double sqlMillis, int measuredQueries,
			double measuredSqlMillis) {

		Expected {
			findings = List.copyOf(findings);
		}

		/**
		 * Whether no more queries ran than expected. Times differ from run to run, so
		 * they are not judged.
		 * @return {@code true} if the forecast was right
		 */
		public boolean met() {
			return this.measuredQueries <= this.queries + Math.max(1, this.queries / 10);
		}

		/**
		 * Says what was expected and what was measured.
		 * @return the text
		 */
		public String text() {
			return "Expected with " + named() + " fixed: " + queries(this.queries) + ", about "
					+ Numbers.millis(this.sqlMillis) + " of SQL. Measured: " + queries(this.measuredQueries) + ", "
					+ Numbers.millis(this.measuredSqlMillis) + ".";
		}

		private static String queries(int number) {
			return Numbers.grouped(number) + ((number == 1) ? " query" : " queries");
		}

		private String named() {
			List<String> numbers = this.findings.stream().map(String::valueOf).toList();
			int last = numbers.size() - 1;
			return (last == 0) ? "finding " + numbers.get(0)
					: "findings " + String.join(", ", numbers.subList(0, last)) + " and " + numbers.get(last);
		}

	}

	/**
	 * One of three lists of findings.
	 *
	 * @param title what became of them
	 * @param kind better, worse or nothing
	 * @param findings the findings
	 */
	record Changes(String title, String kind, List<Found> findings) {

		/**
		 * Whether that is good.
		 * @return better, worse or nothing
		 */
		public String tone() {
			return this.findings.isEmpty() ? "" : this.kind;
		}

	}

	/**
	 * A finding.
	 *
	 * @param code stable name of the problem
	 * @param fingerprint name of the finding, the same in all requests
	 * @param severity how much it matters
	 * @param title the fact; a part between backticks is code
	 */
	record Found(String code, String fingerprint, String severity, String title) {

		/**
		 * The title in parts.
		 * @return text and code in turn, beginning with text
		 */
		public List<String> parts() {
			return List.of(this.title.split("`", -1));
		}

	}

	/**
	 * What became of a statement.
	 *
	 * @param kind gone, new, fewer, more or same
	 * @param sql its text in short, without values
	 * @param before number of executions before
	 * @param after number of executions after
	 * @param beforeMillis execution and fetching before
	 * @param afterMillis execution and fetching after
	 */
	record StatementLine(String kind, String sql, int before, int after, double beforeMillis, double afterMillis) {

		/**
		 * How often it ran.
		 * @return before and after
		 */
		public String counts() {
			return (this.before == this.after) ? Numbers.grouped(this.after)
					: Numbers.grouped(this.before) + " → " + Numbers.grouped(this.after);
		}

		/**
		 * How long it took.
		 * @return before and after
		 */
		public String times() {
			return switch (this.kind) {
				case "gone" -> "−" + Numbers.millis(this.beforeMillis);
				case "new" -> "+" + Numbers.millis(this.afterMillis);
				default -> Numbers.millis(this.beforeMillis) + " → " + Numbers.millis(this.afterMillis);
			};
		}

		/**
		 * The colour of its tag.
		 * @return a class of the design, or nothing
		 */
		public String tone() {
			return switch (this.kind) {
				case "gone", "fewer" -> "ok";
				case "more" -> "warning";
				case "new" -> "info";
				default -> "";
			};
		}

	}

}
