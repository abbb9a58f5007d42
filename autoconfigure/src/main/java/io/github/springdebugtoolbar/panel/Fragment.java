package io.github.springdebugtoolbar.panel;

/**
 * The view of a part or an action that can be rendered as HTML, too.
 */
public interface Fragment {

	/**
	 * Names the template, which lies beside the panel's.
	 * @return a name in kebab-case, without extension
	 */
	String template();

}
