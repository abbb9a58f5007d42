package io.github.springdebugtoolbar.demo.problem;

import java.util.Locale;
import java.util.stream.Stream;

import org.hibernate.Version;

/**
 * A problem of slow ORM code, explained in one sentence, with its cure in another.
 */
public enum Problem {

	/** Associations loaded one by one. */
	N_PLUS_ONE("N+1 queries", "The template reads the customer of each order, and each customer is loaded by itself.",
			"The orders are loaded together with their customers, in one query."),

	/** Entities loaded for one of their columns. */
	PROJECTION("Whole entities for one column",
			"A list of names loads every product with all its columns, long descriptions included.",
			"The query selects the one column that is shown."),

	/** A table read whole for want of an index. */
	MISSING_INDEX("Missing index", "A parcel is looked up in a column without an index, so all orders are read.",
			"The same code is looked up in a column with an index."),

	/** Everything loaded at once. */
	CHUNK("Loading everything at once", "All open orders are loaded into memory before the first one is packed.",
			"The orders come in chunks of 1,000, and each chunk is forgotten before the next."),

	/** Counting in memory. */
	AGGREGATION("Aggregation in memory", "All reviews are loaded, only to be counted by the application.",
			"The database counts, and sends five rows."),

	/** An answer that never changes, asked for again. */
	CACHE("The same query on each request",
			"An expensive query runs on each request, although its answer never changes.",
			"The answer is kept in a cache."),

	/** A connection held during slow work. */
	HELD_CONNECTION("Connection held during slow work",
			"A transaction stays open, with its connection, while another machine takes its time to answer.",
			"The transaction ends before the other machine is asked."),

	/** A connection held by the session of the page. */
	OPEN_IN_VIEW("Connection held by open-in-view",
			"The session of the page keeps its connection until the page is written, also while nobody needs it.",
			"The page does without an open session, so the connection goes back after the query."),

	/** A transaction for each query. */
	AUTO_COMMIT("A transaction for each query",
			"Each query opens a transaction of its own: switch auto-commit off, query, commit, switch it on again.",
			"One transaction around all queries."),

	/** Rows written one by one. */
	WRITE_LOOP("Writes in a loop", "Each product that runs low is loaded, changed and written back by itself.",
			"One statement changes them all in the database."),

	/** One query asked twice by one request. */
	DUPLICATE_QUERY("The same question twice", "The total is asked for again for each row of the table.",
			"The total is asked for once, and handed on."),

	/** Two collections joined in one query. */
	CARTESIAN_PRODUCT("Two collections in one query",
			"Reviews and order lines are fetched together, so each review comes once for each order line.",
			"One collection comes with the products, the other follows in one query for all of them."),

	/** A page cut out in memory. */
	IN_MEMORY_PAGING("A page cut out in memory",
			"Hibernate before 7.4 cuts a page out in memory if a collection is fetched with it: all orders are read, and all but a few thrown away. Here runs Hibernate %s."
				.formatted(Version.getVersionString()),
			"The database cuts out the page, and the collection follows in one query."),

	/** A dirty check for nothing. */
	READ_ONLY_FLUSH("A dirty check for nothing",
			"The transaction could write, so at its end every product is compared with what was loaded.",
			"The transaction only reads, so there is nothing to compare with.");

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

	/**
	 * Returns a problem.
	 * @param slug its part of the path
	 * @return the problem
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public static Problem of(String slug) {
		return Stream.of(values()).filter((problem) -> problem.getSlug().equals(slug)).findFirst().orElseThrow();
	}

}
