package io.github.springdebugtoolbar.plan;

/**
 * How a query would be executed if there were an index, beside how it is.
 *
 * @param index statement that creates the index
 * @param before plan without it
 * @param after plan with it
 * @param method how the index came about
 * @param millis milliseconds that making it took
 * @param locks locks that kept others from the table until all was rolled back, as the
 * database names them, an empty text if there were none
 */
public record IndexTrial(String index, Plan before, Plan after, Method method, double millis, String locks) {

	/**
	 * Whether the database would use the index.
	 * @param name name of the index
	 * @return {@code true} if a step of the plan reads it
	 */
	public boolean uses(String name) {
		return this.after.nodes().stream().map(PlanNode::index).anyMatch((index) -> is(name, index));
	}

	// What hypopg pretends has a number in brackets before its name.
	private boolean is(String name, String index) {
		return index.equals(name) || this.method == Method.HYPOTHETICAL && index.startsWith("<");
	}

	/**
	 * How an index came about.
	 */
	public enum Method {

		/** It was built, and rolled back. */
		BUILT,
		/** The extension hypopg pretended that it is there. */
		HYPOTHETICAL

	}

}
