package io.github.springdebugtoolbar.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.github.springdebugtoolbar.plan.Plan.Format;
import io.github.springdebugtoolbar.recording.Query;
import io.github.springdebugtoolbar.replay.ReplaySession;

/**
 * How one database is asked for a plan, and how it tells it. A new database is one class,
 * named in {@link PlanDialects}.
 */
interface PlanDialect {

	/**
	 * Whether this is the database.
	 * @param product product name as the driver says it
	 * @param version version as the driver says it
	 * @return {@code true} if its plans are told this way
	 */
	boolean speaks(String product, String version);

	/**
	 * Whether the database can execute a statement for its plan and tell what it
	 * measured.
	 * @return {@code true} if it can
	 */
	default boolean measures() {
		return false;
	}

	/**
	 * How a plan is written.
	 * @param execute whether it is executed
	 * @return format of the text
	 */
	default Format format(boolean execute) {
		return Format.TEXT;
	}

	/**
	 * Asks for the plan.
	 * @param session the database
	 * @param query query in question
	 * @param execute whether the statement is executed for it
	 * @return plan as the database writes it
	 * @throws SQLException if it refuses
	 */
	String ask(ReplaySession session, Query query, boolean execute) throws SQLException;

	/**
	 * Understands a plan.
	 * @param text plan as the database wrote it
	 * @param execute whether the statement was executed for it
	 * @return what was understood
	 * @throws Exception if it cannot be understood
	 */
	ParsedPlan parse(String text, boolean execute) throws Exception;

	/**
	 * Adds what the database tells elsewhere, for example the sizes of tables.
	 * @param root last step of the plan
	 * @param connection the database
	 * @throws SQLException if it does not tell
	 */
	default void complete(PlanNodeBuilder root, Connection connection) throws SQLException {
	}

	/**
	 * What a reader must know about plans of this database.
	 * @param execute whether the statement was executed for it
	 * @return sentences
	 */
	default List<String> notes(boolean execute) {
		return List.of();
	}

}
