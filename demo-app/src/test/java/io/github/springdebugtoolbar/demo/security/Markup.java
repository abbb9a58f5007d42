package io.github.springdebugtoolbar.demo.security;

/**
 * A text that does something wherever it is taken for markup or script.
 */
final class Markup {

	/** Its beginning is what the panels must show as text. */
	static final String SHOWN = "<img src=hacked";

	static final String TEXT = SHOWN + " onerror=hacked(1)><script>hacked(2)</script><svg onload=hacked(3)></svg>"
			+ "\"'><iframe srcdoc='<script>parent.hacked(4)</script>'></iframe><a href=javascript:hacked(5)>{{hacked(6)}}"
			+ "</textarea></style></title><style onload=hacked(7)></style>";

	/** What is allowed in the name of a header. */
	static final String TOKEN = "X-'onload'|hacked`8`";

	private Markup() {
	}

	/**
	 * The text inside of a literal of SQL.
	 * @return the text with its quotes doubled
	 */
	static String quoted() {
		return TEXT.replace("'", "''");
	}

}
