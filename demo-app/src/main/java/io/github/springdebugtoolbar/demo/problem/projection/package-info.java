/**
 * Whole products for their names, or only the names.
 */
package io.github.springdebugtoolbar.demo.problem.projection;
