/**
 * Which cases the properties are tried with.
 */
@NullMarked
package io.github.springdebugtoolbar.fuzz;

import org.jspecify.annotations.NullMarked;
