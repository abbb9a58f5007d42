package io.github.springdebugtoolbar.ui.panel.findings;

import io.github.springdebugtoolbar.panel.Fragment;

/**
 * What a request has to do with the baseline of its route.
 *
 * @param kind whether it is the {@code baseline} or an {@code after}, or there is
 * {@code none}
 * @param text what that means, in words
 */
record BaselineView(String kind, String text) implements Fragment {

	@Override
	public String template() {
		return "baseline";
	}

	/**
	 * Whether there is something to compare with.
	 */
	public boolean isComparable() {
		return this.kind.equals("after");
	}

}
