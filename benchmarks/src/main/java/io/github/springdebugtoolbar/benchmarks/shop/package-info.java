/** A small application, the same for all that is compared. */
@NullMarked
package io.github.springdebugtoolbar.benchmarks.shop;

import org.jspecify.annotations.NullMarked;
