/**
 * All open orders in memory at once, or 5,000 at a time.
 */
package io.github.springdebugtoolbar.demo.problem.chunk;
