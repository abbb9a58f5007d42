package io.github.springdebugtoolbar.plan;

/**
 * A condition or an order that a node of a plan works by.
 *
 * @param kind what the node does with it
 * @param text condition as the database wrote it
 */
public record PlanCondition(Kind kind, String text) {

	/**
	 * What a node does with a condition.
	 */
	public enum Kind {

		/** Finds rows by it: the rest is not read. */
		INDEX,

		/** Discards rows that it has read. */
		FILTER,

		/** Joins by it. */
		JOIN,

		/** Sorts by it. */
		SORT,

		/** Groups by it. */
		GROUP

	}

}
