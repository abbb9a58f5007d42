/**
 * A transaction around the call of another machine, or before it.
 */
package io.github.springdebugtoolbar.demo.problem.heldconnection;
