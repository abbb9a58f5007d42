/**
 * The Request panel: what was asked, what handled it, what was answered.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.panel.request;

import org.jspecify.annotations.NullMarked;
