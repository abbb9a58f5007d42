/**
 * The last requests.
 */
@NullMarked
package io.github.springdebugtoolbar.history;

import org.jspecify.annotations.NullMarked;
