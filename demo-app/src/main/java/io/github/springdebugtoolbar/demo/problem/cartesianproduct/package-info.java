/**
 * Two collections in one query that multiplies them, or in two queries.
 */
package io.github.springdebugtoolbar.demo.problem.cartesianproduct;
