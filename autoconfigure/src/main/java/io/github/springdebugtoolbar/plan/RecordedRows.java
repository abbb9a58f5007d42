package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Fills in how many rows a table gives where the database does not tell: if the statement
 * only filters one table, these are the rows that the application got.
 */
final class RecordedRows {

	private static final Pattern MORE_THAN_FILTERED = Pattern
		.compile("(?i)\\b(?:count|sum|avg|min|max|distinct|limit|top|fetch|group|union|except|intersect)\\b");

	private RecordedRows() {
	}

	static Optional<String> addTo(PlanNodeBuilder root, Query query, boolean executed) {
		List<PlanNodeBuilder> reading = root.stream().filter((node) -> node.access() != Access.NONE).toList();
		if (reading.size() != 1 || !isWholeRead(query) || reading.get(0).tellsRows()) {
			return Optional.empty();
		}
		PlanNodeBuilder table = reading.get(0);
		if (executed) {
			table.measured(query.rows(), 1, -1);
		}
		else {
			table.expected(-1, query.rows());
		}
		return Optional.of("The database does not tell how many rows " + table.relation()
				+ " gives: those that the application got are shown.");
	}

	private static boolean isWholeRead(Query query) {
		return query.statement().kind() == StatementKind.SELECT && query.error() == null && query.rows() >= 0
				&& !MORE_THAN_FILTERED.matcher(query.statement().sql()).find();
	}

}
