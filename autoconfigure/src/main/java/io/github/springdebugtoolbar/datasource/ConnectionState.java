package io.github.springdebugtoolbar.datasource;

import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a connection without asking the database. Used by one thread at a
 * time.
 */
final class ConnectionState {

	private final String dataSource;

	private final String name;

	private @Nullable Boolean autoCommit;

	private int transactions;

	private @Nullable String transaction;

	ConnectionState(String dataSource, String name) {
		this.dataSource = dataSource;
		this.name = name;
	}

	String dataSource() {
		return this.dataSource;
	}

	String name() {
		return this.name;
	}

	void autoCommit(boolean value) {
		if (this.autoCommit == null || this.autoCommit != value) {
			this.transaction = null;
		}
		this.autoCommit = value;
	}

	void transactionEnded() {
		this.transaction = null;
	}

	// The transaction that a statement joins or begins. Drivers know auto-commit without
	// asking the database, and it is asked for once at most.
	@Nullable String transaction(Connection connection) throws SQLException {
		if (this.autoCommit == null) {
			this.autoCommit = connection.getAutoCommit();
		}
		if (this.autoCommit) {
			return null;
		}
		if (this.transaction == null) {
			this.transaction = this.name + "/" + ++this.transactions;
		}
		return this.transaction;
	}

}
