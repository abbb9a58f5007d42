package io.github.springdebugtoolbar.plan;

/**
 * How a node of a plan gets at the rows of its relation.
 */
public enum Access {

	/** Reads every row of a table. */
	FULL_SCAN,

	/** Reads an index, whole or in part, then the rows it leads to. */
	INDEX_SCAN,

	/** Reads an index, whole or in part, which has all that is needed. */
	INDEX_ONLY,

	/** Reads at most one row by its unique key. */
	KEY_LOOKUP,

	/** Reads rows that are no table's: of a function, of values, of a view. */
	OTHER,

	/** Works on the rows of its children. */
	NONE;

	boolean isIndex() {
		return this == INDEX_SCAN || this == INDEX_ONLY;
	}

}
