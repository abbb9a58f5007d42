/**
 * Wiring of the panels.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.autoconfigure;

import org.jspecify.annotations.NullMarked;
