/**
 * Takes a recording along when work goes to another thread.
 */
@NullMarked
package io.github.springdebugtoolbar.concurrent;

import org.jspecify.annotations.NullMarked;
