package io.github.springdebugtoolbar.ui.panel.sql;

import java.util.Locale;
import java.util.Map;

import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.recording.StatementKind;

/**
 * Which queries are shown.
 *
 * @param name {@code all}, {@code read}, {@code write}, {@code slow}, {@code duplicate}
 * or {@code failed}
 * @param search part of the SQL or of the place, in lower case
 */
record QueryFilter(String name, String search) {

	static QueryFilter of(Map<String, String> parameters) {
		return new QueryFilter(parameters.getOrDefault("filter", "all"),
				parameters.getOrDefault("search", "").trim().toLowerCase(Locale.ROOT));
	}

	boolean accepts(GroupedQuery query) {
		return fits(query) && matches(query);
	}

	/**
	 * A statement is shown if one of its queries is; of a dropped one only the text is
	 * known.
	 */
	boolean accepts(StatementGroup statement) {
		if (statement.queries().isEmpty()) {
			return isOfKind(statement.statement()) && contains(statement.statement().sql());
		}
		return statement.queries().stream().anyMatch(this::accepts);
	}

	private boolean fits(GroupedQuery query) {
		return switch (this.name) {
			case "slow" -> query.slow();
			case "duplicate" -> query.duplicate();
			case "failed" -> query.isFailed();
			default -> isOfKind(query.query().statement());
		};
	}

	private boolean isOfKind(SqlStatement statement) {
		return switch (this.name) {
			case "all" -> true;
			case "read" -> statement.kind() == StatementKind.SELECT;
			case "write" -> statement.kind().isWrite();
			default -> false;
		};
	}

	private boolean matches(GroupedQuery query) {
		return this.search.isEmpty() || contains(query.query().statement().sql()) || contains(query.place());
	}

	private boolean contains(String text) {
		return text.toLowerCase(Locale.ROOT).contains(this.search);
	}

}
