package io.github.springdebugtoolbar.ui.panel.findings;

/**
 * A text to copy.
 *
 * @param text the text
 */
record TextView(String text) {

}
