/**
 * Asks the database again: what reads is run again, what writes is at most explained.
 */
@NullMarked
package io.github.springdebugtoolbar.replay;

import org.jspecify.annotations.NullMarked;
