package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Map;

/**
 * Queries between two of them.
 *
 * @param statement number of their statement, 0 for all
 * @param from number of the first query
 * @param to number of the last query
 */
record QueryRange(int statement, int from, int to) {

	static QueryRange of(Map<String, String> parameters) {
		return new QueryRange(Page.integer(parameters.get("statement"), 0, 0),
				Page.integer(parameters.get("from"), 0, 0), Page.integer(parameters.get("to"), 0, Integer.MAX_VALUE));
	}

	boolean contains(GroupedQuery query) {
		int number = query.query().number();
		return number >= this.from && number <= this.to && (this.statement == 0 || this.statement == query.statement());
	}

}
