package io.github.springdebugtoolbar.demo.gains;

/**
 * What one request of a page took.
 *
 * @param statements statements that ran
 * @param rows rows read or written
 * @param millis milliseconds until the last byte had come
 * @param heldMillis milliseconds that connections were held
 */
record Measurement(int statements, long rows, double millis, double heldMillis) {

}
