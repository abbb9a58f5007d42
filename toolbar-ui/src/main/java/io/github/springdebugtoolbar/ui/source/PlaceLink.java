package io.github.springdebugtoolbar.ui.source;

import org.jspecify.annotations.Nullable;

/**
 * A place in the code as text, with a link that opens it.
 *
 * @param text for example {@code OrderController.list (OrderController.java:34)}
 * @param href link into the IDE, {@code null} if the file was not found on this machine
 */
public record PlaceLink(String text, @Nullable String href) {

}
