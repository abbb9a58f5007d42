package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.SQLException;

import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * Some databases refuse the plan of a write in a read-only transaction, although nothing
 * is executed for it. The transaction is rolled back all the same.
 */
final class PlanOfWrite {

	private PlanOfWrite() {
	}

	static void allow(ReplaySession session, Query query) throws SQLException {
		if (query.statement().kind().isWrite()) {
			Connection connection = session.connection();
			connection.rollback();
			connection.setReadOnly(false);
		}
	}

}
