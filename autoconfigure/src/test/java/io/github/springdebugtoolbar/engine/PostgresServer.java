package io.github.springdebugtoolbar.engine;

import java.io.IOException;
import java.sql.SQLException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL of this JVM.
 */
final class PostgresServer {

	private PostgresServer() {
	}

	static EngineDatabase createDatabase(String name) throws SQLException {
		EmbeddedPostgres server = Holder.SERVER;
		database(server, "postgres").execute("create database " + name);
		return database(server, name);
	}

	private static EngineDatabase database(EmbeddedPostgres server, String name) {
		return new EngineDatabase(server.getJdbcUrl("postgres", name), "postgres", "postgres");
	}

	private static EmbeddedPostgres start() {
		try {
			return EmbeddedPostgres.builder().start();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// It stops itself at the end of the JVM.
	private static final class Holder {

		private static final EmbeddedPostgres SERVER = start();

	}

}
