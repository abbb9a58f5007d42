package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.List;

import io.github.springdebugtoolbar.recording.DroppedQueries;
import io.github.springdebugtoolbar.recording.Frame;
import io.github.springdebugtoolbar.recording.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * All queries of one statement on one data source.
 *
 * @param id number of the statement in the request, from 1
 * @param dataSource bean name of the data source
 * @param statement the statement
 * @param queries kept queries, in order
 * @param dropped those beyond the limit, {@code null} if there are none
 */
record StatementGroup(int id, String dataSource, SqlStatement statement, List<GroupedQuery> queries,
		@Nullable DroppedQueries dropped) {

	int count() {
		return this.queries.size() + ((this.dropped != null) ? this.dropped.count() : 0);
	}

	int distinct() {
		return (int) this.queries.stream()
			.map((query) -> List.of(query.query().statement().sql(), query.query().parametersHash()))
			.distinct()
			.count();
	}

	long totalNanos() {
		return this.queries.stream().mapToLong((query) -> query.query().durationNanos()).sum()
				+ ((this.dropped != null) ? this.dropped.totalNanos() : 0);
	}

	long maxNanos() {
		return this.queries.stream().mapToLong((query) -> query.query().durationNanos()).max().orElse(0);
	}

	long rows() {
		return this.queries.stream().mapToLong(GroupedQuery::rows).sum();
	}

	/**
	 * The places that it came from, the most frequent first.
	 */
	List<Frame> places() {
		return Places.of(this.queries);
	}

	List<String> tags() {
		return Tag.of(this.queries);
	}

}
