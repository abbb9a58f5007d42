package io.github.springdebugtoolbar.ui.source;

import java.nio.file.Path;

/**
 * A source file that was found.
 *
 * @param path where it lies
 * @param language {@code java}, {@code kotlin}, {@code groovy}, or the ending of another
 * file
 * @param text its text, with line feeds alone
 */
public record SourceText(Path path, String language, String text) {

}
