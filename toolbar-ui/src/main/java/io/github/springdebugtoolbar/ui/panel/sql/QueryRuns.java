package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Queries in order, where many of the same statement in a row are one.
 */
final class QueryRuns {

	private static final int RUN = 5;

	private QueryRuns() {
	}

	static List<List<GroupedQuery>> of(List<GroupedQuery> queries) {
		List<List<GroupedQuery>> runs = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= queries.size(); i++) {
			if (i == queries.size() || queries.get(i).statement() != queries.get(from).statement()) {
				add(queries.subList(from, i), runs);
				from = i;
			}
		}
		return runs;
	}

	private static void add(List<GroupedQuery> run, List<List<GroupedQuery>> runs) {
		if (run.size() >= RUN) {
			runs.add(run);
		}
		else {
			run.forEach((query) -> runs.add(List.of(query)));
		}
	}

}
