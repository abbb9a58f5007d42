package io.github.springdebugtoolbar.ui.diff;

/**
 * A declaration in a source file.
 *
 * @param start offset of its first annotation or word
 * @param header offset of what follows its header: a body, a value or its end
 * @param end offset behind it
 */
record Section(int start, int header, int end) {

}
