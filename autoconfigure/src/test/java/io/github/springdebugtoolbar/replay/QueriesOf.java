package io.github.springdebugtoolbar.replay;

import java.util.List;

import io.github.springdebugtoolbar.recording.BoundParameter;
import io.github.springdebugtoolbar.recording.CallSite;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.recording.SqlStatement;
import io.github.springdebugtoolbar.sql.Statements;

/**
 * Queries as they are recorded.
 */
final class QueriesOf {

	private QueriesOf() {
	}

	static Query query(String dataSource, String sql, BoundParameter... parameters) {
		return query(dataSource, new Statements(100_000).find(sql), parameters);
	}

	static Query query(String dataSource, SqlStatement statement, BoundParameter... parameters) {
		return new Query(1, dataSource, statement, List.of(List.of(parameters)), 0, 0, 0, 0, -1, 0, -1, "app-1", null,
				"main", null, CallSite.UNKNOWN);
	}

}
