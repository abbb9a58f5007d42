package io.github.springdebugtoolbar.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL of its own, spoken to over loopback.
 */
final class Postgres implements Database {

	private final EmbeddedPostgres server;

	private Postgres(EmbeddedPostgres server) {
		this.server = server;
	}

	static Postgres start() {
		try {
			Postgres started = new Postgres(EmbeddedPostgres.builder()
				.setServerConfig("max_connections", "200")
				.setServerConfig("autovacuum", "off")
				.start());
			started.create();
			return started;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String urlFor(Variant variant) {
		return this.server.getJdbcUrl("postgres", nameOf(variant));
	}

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public double nPlusOneTarget() {
		return 1.15;
	}

	@Override
	public void settle() {
		for (Variant variant : Variant.values()) {
			execute(this.server.getDatabase("postgres", nameOf(variant)), "vacuum analyze");
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void create() {
		for (Variant variant : Variant.values()) {
			execute(this.server.getPostgresDatabase(), "create database " + nameOf(variant));
		}
	}

	private static void execute(DataSource database, String sql) {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String nameOf(Variant variant) {
		return variant.name().toLowerCase(Locale.ROOT);
	}

}
