/**
 * The Versions panel: what the application runs on.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.versions;

import org.jspecify.annotations.NullMarked;
