/**
 * Numbers and short words as the screen says them.
 */
@NullMarked
package io.github.springdebugtoolbar.ui.text;

import org.jspecify.annotations.NullMarked;
