/**
 * What can be shown of a request: interfaces only.
 */
@NullMarked
package io.github.springdebugtoolbar.panel;

import org.jspecify.annotations.NullMarked;
