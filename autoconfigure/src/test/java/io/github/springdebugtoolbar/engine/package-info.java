/**
 * Real databases for tests, started once and shared.
 */
@NullMarked
package io.github.springdebugtoolbar.engine;

import org.jspecify.annotations.NullMarked;
