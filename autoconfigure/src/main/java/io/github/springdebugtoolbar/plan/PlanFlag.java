package io.github.springdebugtoolbar.plan;

/**
 * Something in a plan that costs more than it should.
 *
 * @param code stable name, for example {@code full-scan}
 * @param level how much it matters
 * @param label few words for the node, for example {@code sort on disk 1,976 kB}
 * @param text a sentence that says what and why, for example {@code Reads 500,000 rows of
 * orders one by one to keep 4,812.}
 * @param node number of the node
 */
public record PlanFlag(String code, Level level, String label, String text, int node) {

	/**
	 * How much a flag matters, worst first.
	 */
	public enum Level {

		/** Gets worse with each row that is added. */
		CRITICAL,

		/** Costs what can be saved. */
		WARNING,

		/** Worth knowing. */
		INFO

	}

}
