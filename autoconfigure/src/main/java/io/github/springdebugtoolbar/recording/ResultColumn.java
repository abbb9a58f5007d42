package io.github.springdebugtoolbar.recording;

/**
 * A column of a result.
 *
 * @param name name by which it is read
 * @param wide whether a value may be a long text or binary data
 * @param read whether a value of it was read
 */
public record ResultColumn(String name, boolean wide, boolean read) {

}
