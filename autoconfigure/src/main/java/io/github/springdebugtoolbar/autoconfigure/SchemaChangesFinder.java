package io.github.springdebugtoolbar.autoconfigure;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.github.springdebugtoolbar.detection.index.SchemaChanges;
import io.github.springdebugtoolbar.detection.index.SchemaChanges.Tool;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds out whether Flyway or Liquibase changes the schema of an application, and where
 * it keeps its files. Looks anew each time, since files are added while the application
 * runs.
 */
final class SchemaChangesFinder {

	private static final Pattern VERSION = Pattern.compile("V(\\d{1,6})__.*");

	private final Environment environment;

	private final PathMatchingResourcePatternResolver resources;

	SchemaChangesFinder(Environment environment, @Nullable ClassLoader classLoader) {
		this.environment = environment;
		this.resources = new PathMatchingResourcePatternResolver(new DefaultResourceLoader(classLoader));
	}

	SchemaChanges find() {
		if (isUsed("spring.flyway.enabled", "org/flywaydb/core/Flyway.class")) {
			return flyway();
		}
		return isUsed("spring.liquibase.enabled", "liquibase/Liquibase.class") ? liquibase() : SchemaChanges.UNKNOWN;
	}

	private boolean isUsed(String enabled, String type) {
		return this.environment.getProperty(enabled, Boolean.class, true)
				&& this.resources.getResource("classpath:" + type).exists();
	}

	private SchemaChanges flyway() {
		String location = path(
				this.environment.getProperty("spring.flyway.locations", "classpath:db/migration").split(",")[0]);
		Resource[] migrations = migrations(location);
		return (migrations.length == 0) ? SchemaChanges.UNKNOWN
				: new SchemaChanges(Tool.FLYWAY, location, nextVersion(migrations));
	}

	private Resource[] migrations(String location) {
		try {
			return this.resources.getResources("classpath*:" + location + "/**/V*__*");
		}
		catch (IOException ex) {
			return new Resource[0];
		}
	}

	// Where versions are not counted, nobody can guess the next one.
	private static String nextVersion(Resource[] migrations) {
		OptionalInt last = Stream.of(migrations)
			.map((migration) -> VERSION.matcher(String.valueOf(migration.getFilename())))
			.filter(Matcher::matches)
			.flatMapToInt((version) -> IntStream.of(Integer.parseInt(version.group(1))))
			.max();
		return last.isPresent() ? Integer.toString(last.getAsInt() + 1) : "";
	}

	private SchemaChanges liquibase() {
		String changeLog = path(this.environment.getProperty("spring.liquibase.change-log",
				"classpath:/db/changelog/db.changelog-master.yaml"));
		return this.resources.getResource("classpath:" + changeLog).exists()
				? new SchemaChanges(Tool.LIQUIBASE, changeLog, "") : SchemaChanges.UNKNOWN;
	}

	private static String path(String location) {
		return location.strip().replaceFirst("^classpath\\*?:", "").replaceFirst("^/", "").replaceFirst("/$", "");
	}

}
