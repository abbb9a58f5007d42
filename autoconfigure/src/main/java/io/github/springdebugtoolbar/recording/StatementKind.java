package io.github.springdebugtoolbar.recording;

/**
 * What a statement does, told by its text.
 */
public enum StatementKind {

	/**
	 * Reads rows: {@code SELECT}, {@code WITH … SELECT}, {@code VALUES}, {@code TABLE}.
	 */
	SELECT,

	/** Adds rows. */
	INSERT,

	/** Changes rows. */
	UPDATE,

	/** Removes rows. */
	DELETE,

	/** Adds or changes rows: {@code MERGE}, {@code REPLACE}. */
	MERGE,

	/** Calls a procedure or a function. */
	CALL,

	/** Changes the schema. */
	DDL,

	/** Anything else, for example {@code SET} or what could not be understood. */
	OTHER;

	/**
	 * Whether a statement of this kind changes rows.
	 * @return {@code true} for inserts, updates, deletes and merges
	 */
	public boolean isWrite() {
		return this == INSERT || this == UPDATE || this == DELETE || this == MERGE;
	}

}
