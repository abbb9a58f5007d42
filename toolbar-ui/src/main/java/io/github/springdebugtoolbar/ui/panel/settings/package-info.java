/**
 * The Settings panel: configuration properties and where they come from.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.settings;

import org.jspecify.annotations.NullMarked;
