package io.github.springdebugtoolbar.detection.index;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.detection.Change;

/**
 * Writes an index down for a migration tool.
 */
final class Migration {

	private Migration() {
	}

	static Optional<Change> of(SchemaChanges changes, IndexAdvice advice) {
		return switch (changes.tool()) {
			case NONE -> Optional.empty();
			case FLYWAY -> Optional.of(flyway(changes, advice));
			case LIQUIBASE -> Optional.of(liquibase(changes.location(), advice));
		};
	}

	private static Change flyway(SchemaChanges changes, IndexAdvice advice) {
		String version = changes.version().isEmpty() ? "…" : changes.version();
		return Change.file(changes.location() + "/V" + version + "__" + advice.name() + ".sql", advice.sql() + ";");
	}

	private static Change liquibase(String changeLog, IndexAdvice advice) {
		String end = changeLog.substring(changeLog.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return Change.file(changeLog, switch (end) {
			case "xml" -> xml(advice);
			case "sql" -> "--changeset you:" + advice.name() + "\n" + advice.sql() + ";";
			default -> yaml(advice);
		});
	}

	private static String yaml(IndexAdvice advice) {
		String columns = advice.columns().names().stream().map((column) -> """
				              - column:
				                  name: %s
				""".formatted(advice.written(column))).collect(Collectors.joining());
		return """
				  - changeSet:
				      id: %1$s
				      author: you
				      changes:
				        - createIndex:
				            indexName: %1$s
				            tableName: %2$s
				            columns:
				%3$s""".formatted(advice.name(), advice.table(), columns).stripTrailing();
	}

	private static String xml(IndexAdvice advice) {
		StringBuilder columns = new StringBuilder();
		advice.columns()
			.names()
			.forEach((column) -> columns.append("\t\t<column name=\"" + advice.written(column) + "\"/>\n"));
		return """
				<changeSet id="%1$s" author="you">
					<createIndex indexName="%1$s" tableName="%2$s">
				""".formatted(advice.name(), advice.table()) + columns + "\t</createIndex>\n</changeSet>";
	}

}
