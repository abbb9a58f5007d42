package io.github.springdebugtoolbar.ui.panel.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.springdebugtoolbar.panel.Fragment;
import io.github.springdebugtoolbar.ui.text.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of requests.
 *
 * @param lines requests, the newest first
 * @param total number of requests that match
 * @param page number of this page, from 0
 * @param size requests of a full page
 * @param filter which requests are wanted
 */
record LinesView(List<Line> lines, int total, int page, int size, LineFilter filter) implements Fragment {

	LinesView {
		lines = List.copyOf(lines);
	}

	@Override
	public String template() {
		return "lines";
	}

	/**
	 * Which requests are listed.
	 * @return the first and the last of all, nothing if all are
	 */
	public String range() {
		int first = this.page * this.size;
		return (this.total > this.size) ? Numbers.grouped(first + 1) + " to "
				+ Numbers.grouped(first + this.lines.size()) + " of " + Numbers.grouped(this.total) : "";
	}

	/**
	 * Where another page is.
	 * @param page its number
	 * @return the part of the panel
	 */
	public String address(int page) {
		return "lines" + query(page);
	}

	/**
	 * Where a request of this page is pinned.
	 * @param line the request
	 * @return the action of the panel
	 */
	public String addressOfPin(Line line) {
		return "pin/" + encoded(line.id()) + query(this.page);
	}

	/**
	 * Whether newer requests match.
	 * @return {@code true} if there is a page before
	 */
	public boolean hasPrevious() {
		return this.page > 0;
	}

	/**
	 * Whether older requests match.
	 * @return {@code true} if there is a page behind
	 */
	public boolean hasNext() {
		return (this.page + 1) * this.size < this.total;
	}

	private String query(int page) {
		return "?show=" + encoded(this.filter.show()) + "&search=" + encoded(this.filter.search()) + "&page=" + page;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A request.
	 *
	 * @param id its id
	 * @param kind page or fetch
	 * @param method method of the request
	 * @param path its path
	 * @param status status of the response
	 * @param time time of day, and the day if it was not today
	 * @param run which earlier run it belongs to, {@code null} if to this one
	 * @param current whether it is the one that is shown
	 * @param open whether its panels can be opened
	 * @param pinned whether it is the baseline of its route
	 * @param duration from its beginning to its last byte
	 * @param queries number of queries
	 * @param sqlTime execution and fetching
	 * @param findings number of findings by severity, most severe first
	 */
	record Line(String id, String kind, String method, String path, int status, String time, @Nullable String run,
			boolean current, boolean open, boolean pinned, String duration, String queries, String sqlTime,
			List<Count> findings) {

		Line {
			findings = List.copyOf(findings);
		}

		/**
		 * What the number of queries counts.
		 * @return query or queries
		 */
		public String unit() {
			return this.queries.equals("1") ? "query" : "queries";
		}

	}

	/**
	 * Number of findings.
	 *
	 * @param severity their severity
	 * @param number how many
	 * @param words how many, in words
	 */
	record Count(String severity, int number, String words) {

	}

}
