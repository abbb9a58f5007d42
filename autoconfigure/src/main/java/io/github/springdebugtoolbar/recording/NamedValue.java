package io.github.springdebugtoolbar.recording;

/**
 * A header, a parameter, a cookie or an attribute.
 *
 * @param name name of it
 * @param value value, cut to a bounded length, {@link BoundParameter#MASK} if masked
 * @param masked whether the value was left out because of its name
 */
public record NamedValue(String name, String value, boolean masked) {

}
