/**
 * What the toolbar costs, measured side by side with its peers and printed as a table.
 */
@NullMarked
package io.github.springdebugtoolbar.benchmarks;

import org.jspecify.annotations.NullMarked;
