/**
 * Rows written one by one, or all by one statement.
 */
package io.github.springdebugtoolbar.demo.problem.writeloop;
