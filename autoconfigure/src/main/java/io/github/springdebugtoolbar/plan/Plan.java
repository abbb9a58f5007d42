package io.github.springdebugtoolbar.plan;

import java.util.List;
import java.util.Optional;

import io.github.springdebugtoolbar.schema.TableSchema;

/**
 * How a database executes a statement.
 *
 * @param database product and version, for example {@code PostgreSQL 18.6}
 * @param root last step, with those before it as its children
 * @param executed whether the statement was executed for it: then rows and times are
 * measured
 * @param planningMillis milliseconds of planning, -1 if unknown
 * @param executionMillis milliseconds of execution, -1 if unknown
 * @param text plan as the database wrote it
 * @param format how the text is written
 * @param notes what a reader must know about it, each a sentence
 * @param tables the tables that it reads much of
 */
public record Plan(String database, PlanNode root, boolean executed, double planningMillis, double executionMillis,
		String text, Format format, List<String> notes, List<TableSchema> tables) {

	public Plan {
		notes = List.copyOf(notes);
		tables = List.copyOf(tables);
	}

	/**
	 * A plan that reads little, or of whose tables nothing is known.
	 * @param database product and version
	 * @param root last step
	 * @param executed whether the statement was executed for it
	 * @param planningMillis milliseconds of planning, -1 if unknown
	 * @param executionMillis milliseconds of execution, -1 if unknown
	 * @param text plan as the database wrote it
	 * @param format how the text is written
	 * @param notes what a reader must know about it
	 */
	public Plan(String database, PlanNode root, boolean executed, double planningMillis, double executionMillis,
			String text, Format format, List<String> notes) {
		this(database, root, executed, planningMillis, executionMillis, text, format, notes, List.of());
	}

	/**
	 * One of the tables that it reads much of.
	 * @param relation name of the table as the plan has it
	 * @return the table, empty if nothing is known of it
	 */
	public Optional<TableSchema> findTable(String relation) {
		return this.tables.stream().filter((table) -> table.name().equals(relation)).findFirst();
	}

	/**
	 * All steps, a parent before its children.
	 * @return at least one node
	 */
	public List<PlanNode> nodes() {
		return this.root.stream().toList();
	}

	/**
	 * How the text of a plan is written.
	 */
	public enum Format {

		/** For people. */
		TEXT,

		/** As JSON. */
		JSON,

		/** As XML. */
		XML

	}

}
