package io.github.springdebugtoolbar.demo.problem;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A problem of slow ORM code, explained in one sentence, with its cure in another.
 */
enum Problem {

	N_PLUS_ONE("N+1 queries", "The template reads the customer of each order, and each customer is loaded by itself.",
			"The orders are loaded together with their customers, in one query."),

	PROJECTION("Whole entities for one column",
			"A list of names loads every product with all its columns, long descriptions included.",
			"The query selects the one column that is shown."),

	MISSING_INDEX("Missing index", "A parcel is looked up in a column without an index, so all orders are read.",
			"The same code is looked up in a column with an index."),

	CHUNK("Loading everything at once", "All open orders are loaded into memory before the first one is packed.",
			"The orders come in chunks of 5,000, and each chunk is forgotten before the next."),

	AGGREGATION("Aggregation in memory", "All reviews are loaded, only to be counted by the application.",
			"The database counts, and sends five rows."),

	CACHE("The same query on each request",
			"An expensive query runs on each request, although its answer never changes.",
			"The answer is kept in a cache."),

	HELD_CONNECTION("Connection held during slow work",
			"A transaction stays open, with its connection, while another machine takes its time to answer.",
			"The transaction ends before the other machine is asked."),

	OPEN_IN_VIEW("Connection held by open-in-view",
			"The session of the page keeps its connection until the page is written, also while nobody needs it.",
			"The page does without an open session, so the connection goes back after the query."),

	AUTO_COMMIT("A transaction for each query",
			"Each query opens a transaction of its own: switch auto-commit off, query, commit, switch it on again.",
			"One transaction around all queries.");

	private final String title;

	private final String slow;

	private final String cured;

	Problem(String title, String slow, String cured) {
		this.title = title;
		this.slow = slow;
		this.cured = cured;
	}

	public String getPath() {
		return "/problems/" + getSlug();
	}

	public String getSlug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String getTitle() {
		return this.title;
	}

	public String getSlow() {
		return this.slow;
	}

	public String getCured() {
		return this.cured;
	}

	static Problem of(String slug) {
		return Stream.of(values()).filter((problem) -> problem.getSlug().equals(slug)).findFirst().orElseThrow();
	}

}
