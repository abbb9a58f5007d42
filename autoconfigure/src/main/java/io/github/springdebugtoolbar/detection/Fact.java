package io.github.springdebugtoolbar.detection;

import org.jspecify.annotations.Nullable;

/**
 * A number that a finding rests on.
 *
 * @param term what it is, for example {@code Rows}
 * @param now its value with its unit
 * @param after its value after the cure, {@code null} if that cannot be said
 */
public record Fact(String term, String now, @Nullable String after) {

}
