package io.github.springdebugtoolbar.detection.cache;

import io.github.springdebugtoolbar.recording.Query;

/**
 * A statement with its values.
 *
 * @param dataSource bean name of the data source
 * @param sql text of the statement
 * @param values hash of the values
 */
record Question(String dataSource, String sql, long values) {

	static Question of(Query query) {
		return new Question(query.dataSource(), query.statement().sql(), query.parametersHash());
	}

}
