/**
 * Listens to the application's transaction managers.
 */
@NullMarked
package io.github.springdebugtoolbar.transaction;

import org.jspecify.annotations.NullMarked;
