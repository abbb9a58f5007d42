/**
 * The History panel: requests of this run and of earlier ones, and what has changed
 * between two of them.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.history;

import org.jspecify.annotations.NullMarked;
