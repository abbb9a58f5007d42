package io.github.springdebugtoolbar.ui.diff;

/**
 * A part of a text that is replaced.
 *
 * @param start offset of the part
 * @param end offset behind the part
 * @param text what comes
 */
record Edit(int start, int end, String text) {

	String apply(String source) {
		return source.substring(0, this.start) + this.text + source.substring(this.end);
	}

}
