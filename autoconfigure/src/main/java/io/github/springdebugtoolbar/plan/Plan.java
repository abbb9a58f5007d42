package io.github.springdebugtoolbar.plan;

import java.util.List;

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
 */
public record Plan(String database, PlanNode root, boolean executed, double planningMillis, double executionMillis,
		String text, Format format, List<String> notes) {

	public Plan {
		notes = List.copyOf(notes);
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
