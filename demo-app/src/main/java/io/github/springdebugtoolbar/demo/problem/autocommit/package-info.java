/**
 * A transaction for each query, or one for all.
 */
package io.github.springdebugtoolbar.demo.problem.autocommit;
