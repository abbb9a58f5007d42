/**
 * Draws a change of code into the file that it belongs to, without ever writing it.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.diff;

import org.jspecify.annotations.NullMarked;
