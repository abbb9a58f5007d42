package io.github.springdebugtoolbar.ui.panel.history;

/**
 * What became of a pin.
 *
 * @param id id of the request
 * @param pinned whether it is the baseline of its route now
 */
record PinView(String id, boolean pinned) {

}
