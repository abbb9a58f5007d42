package io.github.springdebugtoolbar.autoconfigure;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.springdebugtoolbar.detection.index.SchemaChanges;
import io.github.springdebugtoolbar.detection.index.SchemaChanges.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SchemaChangesFinder}.
 */
class SchemaChangesFinderTests {

	private final MockEnvironment environment = new MockEnvironment();

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path classPath;

	@Test
	void flywayCountsItsMigrations() throws IOException {
		write("org/flywaydb/core/Flyway.class");
		assertThat(find()).isEqualTo(SchemaChanges.UNKNOWN);
		write("db/migration/V1__tables.sql", "db/migration/V11__more.sql", "db/migration/V9__keys.sql");
		assertThat(find()).isEqualTo(new SchemaChanges(Tool.FLYWAY, "db/migration", "12"));
		this.environment.setProperty("spring.flyway.enabled", "false");
		assertThat(find()).isEqualTo(SchemaChanges.UNKNOWN);
	}

	@Test
	void flywayMayKeepThemElsewhereAndNotCount() throws IOException {
		write("org/flywaydb/core/Flyway.class", "sql/V2026.11__tables.sql");
		this.environment.setProperty("spring.flyway.locations", "classpath:/sql, classpath:other");
		assertThat(find()).isEqualTo(new SchemaChanges(Tool.FLYWAY, "sql", ""));
	}

	@Test
	void liquibaseHasAChangeLog() throws IOException {
		write("liquibase/Liquibase.class", "db/changelog/db.changelog-master.yaml");
		assertThat(find()).isEqualTo(new SchemaChanges(Tool.LIQUIBASE, "db/changelog/db.changelog-master.yaml", ""));
		this.environment.setProperty("spring.liquibase.change-log", "classpath:nowhere.xml");
		assertThat(find()).isEqualTo(SchemaChanges.UNKNOWN);
	}

	@Test
	void otherApplicationsHaveNone() throws IOException {
		assertThat(find()).isEqualTo(SchemaChanges.UNKNOWN);
	}

	private SchemaChanges find() throws IOException {
		try (URLClassLoader loader = new URLClassLoader(new URL[] { this.classPath.toUri().toURL() }, null)) {
			return new SchemaChangesFinder(this.environment, loader).find();
		}
	}

	private void write(String... files) throws IOException {
		for (String file : files) {
			Path path = this.classPath.resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, "");
		}
	}

}
