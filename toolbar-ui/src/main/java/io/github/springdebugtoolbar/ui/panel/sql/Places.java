package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.springdebugtoolbar.recording.Frame;

/**
 * Places of queries.
 */
final class Places {

	private Places() {
	}

	static List<Frame> of(List<GroupedQuery> queries) {
		Map<Frame, Integer> counts = new LinkedHashMap<>();
		for (GroupedQuery query : queries) {
			query.query().callSite().place().ifPresent((place) -> counts.merge(place, 1, Integer::sum));
		}
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<Frame, Integer>comparingByValue(Comparator.reverseOrder()))
			.map(Map.Entry::getKey)
			.toList();
	}

}
