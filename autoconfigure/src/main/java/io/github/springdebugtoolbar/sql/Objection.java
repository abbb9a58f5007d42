package io.github.springdebugtoolbar.sql;

/**
 * What speaks against a statement's being a read.
 *
 * @param kind kind of the objection
 * @param reason what was found, as a sentence
 */
public record Objection(Kind kind, String reason) {

	/**
	 * Kinds of objections, the gravest first.
	 */
	public enum Kind {

		/** Databases may read the text differently than it was read here. */
		AMBIGUOUS,

		/** There are several statements. */
		SEVERAL,

		/** It is no query and changes no rows either: a definition, a call, a setting. */
		OTHER,

		/** It changes rows, creates a table or writes a file. */
		WRITE,

		/** It calls what is not known to be harmless. */
		FUNCTION,

		/** It locks rows. */
		LOCK,

		/** The parser does not understand it. */
		NOT_UNDERSTOOD

	}

}
