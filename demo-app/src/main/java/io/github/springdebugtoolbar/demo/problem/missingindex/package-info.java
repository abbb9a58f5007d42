/**
 * A search through all orders, or through an index.
 */
package io.github.springdebugtoolbar.demo.problem.missingindex;
