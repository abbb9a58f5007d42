package io.github.springdebugtoolbar.demo;

/**
 * What the toolbar has cost the browser so far.
 *
 * @param bytes bytes that were transferred for it
 * @param nodes elements that it consists of
 */
public record ToolbarCost(int bytes, int nodes) {

	private static final String NODES = """
			() => {
				const count = (node) => 1 + [...node.children].reduce((sum, child) => sum + count(child), 0)
					+ (node.shadowRoot ? count(node.shadowRoot) : 0);
				return count(document.querySelector('debug-toolbar'));
			}""";

	private static final String BYTES = """
			() => performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/debug-toolbar/'))
				.reduce((sum, entry) => sum + entry.transferSize, 0)""";

	/**
	 * Measures.
	 * @param visit a page that has been open for as long as it should count
	 * @return the cost so far
	 */
	public static ToolbarCost of(Visit visit) {
		return new ToolbarCost((Integer) visit.page().evaluate(BYTES), (Integer) visit.page().evaluate(NODES));
	}

}
