/**
 * Wiring: what is on, how it is configured and which beans it takes.
 */
@NullMarked
package io.github.springdebugtoolbar.autoconfigure;

import org.jspecify.annotations.NullMarked;
