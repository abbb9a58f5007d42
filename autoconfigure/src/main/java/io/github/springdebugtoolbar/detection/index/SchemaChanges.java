package io.github.springdebugtoolbar.detection.index;

/**
 * How an application changes its schema.
 *
 * @param tool what does it
 * @param location folder of its migrations, or its change log
 * @param version version of the next migration, an empty text if that is not known
 */
public record SchemaChanges(Tool tool, String location, String version) {

	/** Nothing is known to do it. */
	public static final SchemaChanges UNKNOWN = new SchemaChanges(Tool.NONE, "", "");

	/**
	 * What changes schemas.
	 */
	public enum Tool {

		/** Nothing that is known. */
		NONE,
		/** Flyway. */
		FLYWAY,
		/** Liquibase. */
		LIQUIBASE

	}

}
