/**
 * The Findings panel: what is wrong, where, what it costs, how to change it.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.findings;

import org.jspecify.annotations.NullMarked;
