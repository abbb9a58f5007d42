/**
 * A question that is asked for each row, or once.
 */
package io.github.springdebugtoolbar.demo.problem.duplicatequery;
