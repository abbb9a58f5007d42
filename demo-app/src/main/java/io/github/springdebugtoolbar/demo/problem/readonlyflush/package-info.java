/**
 * A transaction that could write, or one that only reads.
 */
package io.github.springdebugtoolbar.demo.problem.readonlyflush;
