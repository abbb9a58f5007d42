package io.github.springdebugtoolbar.plan;

import io.github.springdebugtoolbar.recording.Query;

/**
 * A statement on a data source, whatever its values.
 *
 * @param dataSource bean name of the data source
 * @param fingerprint fingerprint of the statement
 */
record StatementKey(String dataSource, String fingerprint) {

	static StatementKey of(Query query) {
		return new StatementKey(query.dataSource(), query.statement().fingerprint());
	}

}
