/**
 * All open orders in memory at once, or 1,000 at a time.
 */
package io.github.springdebugtoolbar.demo.problem.chunk;
