package io.github.springdebugtoolbar.ui.panel.sql;

/**
 * A text to be copied.
 *
 * @param text all that is kept of it
 */
record TextView(String text) {

}
