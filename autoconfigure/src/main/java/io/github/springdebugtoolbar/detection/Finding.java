package io.github.springdebugtoolbar.detection;

/**
 * Something that is wrong with a request.
 *
 * @param code stable name of the problem, for example {@code n-plus-one}
 * @param severity how much it matters
 * @param title the fact in one sentence
 */
public record Finding(String code, Severity severity, String title) {

}
