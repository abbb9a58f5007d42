package io.github.springdebugtoolbar.ui.diff;

import io.github.springdebugtoolbar.ui.source.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * A declaration that the application has.
 *
 * @param declared what it is
 * @param source its file, {@code null} if only its class is known
 * @param section where it stands in its file, {@code null} if only its class is known
 */
record Present(Declared declared, @Nullable SourceText source, @Nullable Section section) {

}
